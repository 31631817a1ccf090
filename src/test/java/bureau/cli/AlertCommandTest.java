package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved searches as they are used on the command line. */
class AlertCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void indexOne() throws IOException {
    article("first", "Grain leaves the port of Odesa");
    assertThat(run("index", articles().toString())).isZero();
  }

  @Test
  void articleIsNewOnceForEachSearch() throws IOException {
    assertThat(run("alert", "add", "grain", "grain corridor or grain")).isZero();
    assertThat(err.toString()).contains("‘grain’ looks for: ");
    assertThat(run("alert", "add", "port", "port", "--all")).isZero();
    assertThat(run("alert", "run", "grain")).isEqualTo(ExitCodes.NOTHING_FOUND);

    article("second", "More grain by rail");
    assertThat(run("index", "--update", articles().toString())).isZero();
    assertThat(run("alert", "list")).isZero();
    assertThat(out.toString()).contains("grain  grain corridor or grain  (1 new)");
    assertThat(run("alert", "run")).isZero();
    assertThat(out.toString())
        .contains("grain  ")
        .contains("More grain by rail")
        .contains("port  ")
        .contains("Grain leaves the port of Odesa");
    assertThat(out.toString().lines()).hasSize(2);

    assertThat(run("alert", "run")).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(run("index", "--rebuild", articles().toString())).isZero();
    assertThat(run("alert", "run")).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(err.toString()).contains("Nothing is new");
  }

  @Test
  void formatsAreForPrograms() throws IOException {
    assertThat(run("alert", "add", "grain", "grain", "--all", "--quiet")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(run("alert", "list", "--json")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "[{\"name\":\"grain\",\"query\":\"grain\",\"names\":true,\"new\":1}]");
    assertThat(run("alert", "run", "grain", "--format", "atom")).isZero();
    assertThat(out.toString()).contains("<feed").contains("Grain leaves the port of Odesa");
    assertThat(run("alert", "run", "grain", "--format", "atom")).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(out.toString()).contains("<feed").doesNotContain("<entry");

    article("second", "More grain by rail");
    assertThat(run("index", "--update", articles().toString())).isZero();
    assertThat(run("alert", "run", "--format", "jsonl")).isZero();
    assertThat(out.toString()).startsWith("{\"alert\":\"grain\",\"article\":{");
  }

  @Test
  void articleComesAgainIfTheProgramFails() throws IOException {
    assertThat(run("alert", "add", "grain", "grain", "--all")).isZero();
    Path failing = script("exit 1");
    assertThat(run("alert", "run", "--exec", failing.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("failed for 1 articles; they come again");
    Path told = folder.resolve("told");
    Path telling =
        script(
            "printf '%s|%s|' \"$BUREAU_ALERT\" \"$BUREAU_HEADLINE\" >" + told + "; cat >>" + told);
    assertThat(run("alert", "run", "--exec", telling.toString())).isZero();
    assertThat(Files.readString(told)).startsWith("grain|Grain leaves the port of Odesa|{\"id\":");
    assertThat(run("alert", "run")).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @Test
  void wrongNamesAreSaid() {
    assertThat(run("alert", "run", "nobody")).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("There is no saved search ‘nobody’");
    assertThat(run("alert", "add", "grain", "grain")).isZero();
    assertThat(run("alert", "add", "grain", "wheat")).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("There is a saved search ‘grain’");
    assertThat(run("alert", "run", "--format", "atom", "--no-such")).isEqualTo(ExitCodes.FAILED);
    assertThat(run("alert")).isEqualTo(ExitCodes.FAILED);
    assertThat(run("alert", "remove", "grain")).isZero();
    assertThat(run("alert", "list")).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(run("alert", "add", "grain", "grain")).isZero();
    assertThat(run("check")).isZero();
  }

  @Test
  void articleThatIsGoneIsNotNew() throws IOException {
    assertThat(run("alert", "add", "grain", "grain", "--all")).isZero();
    Files.delete(articles().resolve("first.jsonl"));
    article("second", "A summit in Geneva");
    assertThat(run("index", "--update", articles().toString())).isZero();
    assertThat(run("alert", "run")).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(run("alert", "list")).isZero();
    assertThat(out.toString()).contains("(0 new)");
  }

  @Test
  void feedIsOfOneSearch() {
    assertThat(run("alert", "add", "one", "grain")).isZero();
    assertThat(run("alert", "add", "two", "port", "--no-names")).isZero();
    assertThat(run("alert", "run", "--format", "atom")).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("A feed is of one saved search");
  }

  private Path articles() {
    return folder.resolve("articles");
  }

  private void article(String name, String headline) throws IOException {
    Files.createDirectories(articles());
    Files.writeString(
        articles().resolve(name + ".jsonl"),
        "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"It was said on Monday.\"}%n"
            .formatted(name, headline));
  }

  private Path script(String commands) throws IOException {
    Path script = folder.resolve("script-" + commands.hashCode());
    Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    if (!(arguments.length == 1 && arguments[0].equals("alert"))) {
      all.add("--index");
      all.add(folder.resolve("index").toString());
    }
    return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }
}
