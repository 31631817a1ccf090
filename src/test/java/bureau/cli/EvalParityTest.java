package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What eval prints is what the collections' own scorer makes of the run; skipped without it. */
class EvalParityTest {
  private static final Path SHARED = Path.of("../shared/relevance");

  @TempDir private Path temp;

  @Test
  void measuresAreThoseOfTheScorer() throws Exception {
    Path scorer = SHARED.resolve("eval.py");
    assumeTrue(Files.exists(scorer), "There is no " + scorer + " beside this checkout");
    assumeTrue(hasPython(), "There is no python3 here");
    Path set = SHARED.resolve("time");
    Path index = temp.resolve("index");
    Path run = temp.resolve("time.run");
    run("index", set.resolve("docs.jsonl").toString(), "--index", index.toString());
    String mine =
        run(
            "eval",
            "-v",
            "--topics",
            set.resolve("topics.tsv").toString(),
            "--qrels",
            set.resolve("qrels.txt").toString(),
            "--run",
            run.toString(),
            "--index",
            index.toString());
    String theirs =
        output("python3", scorer.toString(), set.resolve("qrels.txt").toString(), run + "", "-q");
    assertThat(figures(mine)).hasSizeGreaterThan(40).isEqualTo(figures(theirs));
  }

  /** Name and the five measures of each line. */
  private static List<String> figures(String printed) {
    return printed
        .lines()
        .map(line -> line.replace("all n=", "all=").split("\t", -1))
        .filter(columns -> columns.length >= 6)
        .map(columns -> String.join(" ", List.of(columns).subList(0, 6)).replace("  ", " "))
        .sorted()
        .toList();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return out.toString();
  }
}
