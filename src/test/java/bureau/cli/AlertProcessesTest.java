package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved searches that several processes use, some of which are killed. */
class AlertProcessesTest {
  private static final int ADDED = 6;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void indexOne() throws IOException {
    article("first", "Grain leaves the port of Odesa");
    assertThat(run("index", articles())).isZero();
  }

  @Test
  void nothingIsLostIfTwoProcessesAddAtOnce() throws Exception {
    Process one = start("add", index(), "one-", String.valueOf(ADDED));
    Process other = start("add", index(), "other-", String.valueOf(ADDED));
    assertThat(said(one)).isZero();
    assertThat(said(other)).isZero();
    assertThat(run("alert", "list")).isZero();
    assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, ADDED)
                .boxed()
                .flatMap(i -> Stream.of("one-" + i, "other-" + i))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "behind"})
  void whoeverIsKilledAtTheCommitEachMatchIsToldOnce(String when) throws Exception {
    assertThat(run("alert", "add", "grain", "grain")).isZero();
    assertThat(run("alert", "add", "port", "port")).isZero();
    Process killed = start(when, index());
    assertThat(killed.inputReader().readLine()).isEqualTo("now");
    killed.destroyForcibly().waitFor();

    List<String> told = new ArrayList<>();
    tell(told);
    assertThat(told).hasSize(when.equals("behind") ? 2 : 0);
    article("second", "More grain by rail to the port");
    assertThat(run("index", "--update", articles())).isZero();
    tell(told);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("grain  ").contains("More grain by rail");
    assertThat(told.getLast()).startsWith("port  ").contains("More grain by rail");
  }

  private void tell(List<String> told) {
    int exit = run("alert", "run");
    List<String> lines = out.toString().lines().toList();
    assertThat(exit).isEqualTo(lines.isEmpty() ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE);
    told.addAll(lines);
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(AlertProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Reads what a process says to its end; gives its exit code. */
  private static int said(Process process) throws IOException, InterruptedException {
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private String articles() {
    return folder.resolve("articles").toString();
  }

  private void article(String id, String headline) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles").resolve(id + ".jsonl"),
        "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"It was said on Monday.\"}%n"
            .formatted(id, headline));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index()));
    return Main.run(
        new PrintWriter(out), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
  }
}
