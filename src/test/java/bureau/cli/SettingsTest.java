package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z.-]+)` \\| `(BUREAU_[A-Z_]+)` \\| `(--[a-z-]+)`.*");

  @TempDir private Path temp;

  @Test
  void commandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
    Files.writeString(temp.resolve("bureau.properties"), "serve.port=8001\nserve.host=filehost\n");
    Map<String, String> environment = Map.of("BUREAU_SERVE_PORT", "8002");

    CommandLine program = Main.program(Terminal.NONE);
    program.setDefaultValueProvider(Settings.read(environment, temp, () -> program));
    assertThat(value(program, "--port", "serve")).isEqualTo(8002);
    assertThat(value(program, "--host", "serve")).isEqualTo("filehost");
    assertThat(value(program, "--slow", "serve")).isEqualTo(1000L);
    assertThat(value(program, "--port", "serve", "--port", "8003")).isEqualTo(8003);
  }

  @Test
  void fileMayBeNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("desk.properties"), "index.threads=3\n");
    CommandLine program = Main.program(Terminal.NONE);
    program.setDefaultValueProvider(
        Settings.read(Map.of("BUREAU_CONFIG", file.toString()), temp, () -> program));
    assertThat(value(program, "--threads", "index", "examples")).isEqualTo(3);
  }

  @Test
  void indexOfAllCommandsIsSetOnce() throws Exception {
    StringWriter err = new StringWriter();
    Path nowhere = temp.resolve("nowhere");
    int exit =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            new Terminal(false, false, Map.of("BUREAU_INDEX", nowhere.toString())),
            "search",
            "x");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("no index in " + nowhere);
  }

  @Test
  void settingThatThereIsNotIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("bureau.properties"), "serve.prot=1\n");
    assertThatThrownBy(() -> Settings.read(Map.of(), temp, () -> Main.program(Terminal.NONE)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("serve.prot, which there is not");
  }

  @Test
  void namedFileThatIsAbsentIsAnErrorInOneLine() {
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            new Terminal(false, false, Map.of("BUREAU_CONFIG", temp.resolve("none").toString())),
            "search",
            "x");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).startsWith("bureau: There is no file or folder").hasLineCount(1);
  }

  @Test
  void everySettingIsInTheTableOfTheDocsAndNoOther() throws Exception {
    List<String> rows =
        Files.readString(Path.of("docs/running.md"))
            .lines()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .toList();
    List<String> settings =
        Settings.names(Main.program(Terminal.NONE))
            .map(name ->
                name
                    + " "
                    + Settings.variable(name)
                    + " --"
                    + name.substring(name.indexOf('.') + 1))
            .toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(settings);
  }

  private static Object value(CommandLine program, String option, String... arguments) {
    return program.parseArgs(arguments).subcommand().commandSpec().findOption(option).getValue();
  }
}
