package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** How every command behaves, those to come too: all are taken from picocli's model. */
class MannersTest {
  /** These print data and errors, and have nothing else to say. */
  private static final Set<String> ONLY_DATA = Set.of("eval", "auth", "completion", "man");

  /** These print a result of their own that is no article. */
  private static final Set<String> REPORTS = Set.of("index", "check", "eval");

  private static final Pattern EXAMPLE = Pattern.compile("(?:Example:)? +(?:.* \\| )?bureau (.*)");
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path temp;
  private Path news;
  private String index;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeIndex() throws Exception {
    news =
        Files.writeString(
            temp.resolve("news.jsonl"),
            "{\"id\":\"a\",\"title\":\"Ferries stop\",\"text\":\"Envoys left the island.\"}\n");
    index = temp.resolve("index").toString();
    assertThat(run(Terminal.NONE, "index", news.toString(), "--quiet", "--index", index)).isZero();
  }

  static Stream<CommandLine> commands() {
    return Main.program(Terminal.NONE).getSubcommands().values().stream()
        .flatMap(MannersTest::withSubcommands);
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(MannersTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpSaysWhatEachCommandAndArgumentIsFor(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    assertThat(String.join(" ", spec.usageMessage().header())).isNotBlank().endsWith(".");
    for (ArgSpec argument : spec.args()) {
      assertThat(argument.description())
          .as("%s: one text, which picocli breaks into lines", argument)
          .hasSize(1)
          .allSatisfy(text -> assertThat(text).isNotBlank());
    }
    assertThat(command.getUsageMessage()).contains("Usage: " + spec.qualifiedName(), "--help");
    assertThat(command.getUsageMessage().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasExamplesThatAreUnderstood(CommandLine command) {
    List<String> examples =
        Arrays.stream(command.getCommandSpec().usageMessage().footer())
            .map(EXAMPLE::matcher)
            .filter(found -> found.matches())
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).isNotEmpty();
    String path = command.getCommandSpec().qualifiedName().substring("bureau ".length());
    assertThat(examples).anyMatch(example -> example.startsWith(path));
    for (String example : examples) {
      assertThatCode(() -> Main.program(Terminal.NONE).parseArgs(words(example)))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void wrongUsageIsTwoAndSoIsADefect(CommandLine command) {
    String[] path = command.getCommandSpec().qualifiedName().split(" ", -1);
    String[] line = Arrays.copyOfRange(path, 1, path.length + 1);
    line[path.length - 1] = "--no-such-option";
    assertThat(run(Terminal.NONE, line)).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: " + command.getCommandSpec().qualifiedName());
    assertThat(out.toString()).isEmpty();
    int defect =
        command.getExitCodeExceptionMapper().getExitCode(new IllegalStateException("a defect"));
    assertThat(defect).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsThatTalkCanBeQuietAndThoseThatReportCanSpeakJson(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (!command.getSubcommands().isEmpty()) {
      return; // its subcommands do the work
    }
    assertThat(spec.findOption("--quiet") != null)
        .as("%s takes --quiet", spec.name())
        .isNotEqualTo(ONLY_DATA.contains(spec.name()));
    if (REPORTS.contains(spec.name())) {
      assertThat(spec.findOption("--json")).as("--json of %s", spec.name()).isNotNull();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          index   | NEWS          | 0 |
          index   | NEWS --update | 0 |
          search  | ferries       | 0 | 1. Ferries stop
          search  | ferriez       | 1 |
          export  |               | 0 | {"id":"a"
          extract | NEWS          | 0 | {"id":"a"
          check   |               | 0 |
          """)
  void quietCommandsPrintDataAlone(String command, String arguments, int exit, String data) {
    Stream<String> given =
        arguments == null
            ? Stream.of()
            : Arrays.stream(arguments.split(" ", -1)).map(word -> word.replace("NEWS", news + ""));
    Stream<String> where = command.equals("extract") ? Stream.of() : Stream.of("--index", index);
    String[] line =
        Stream.of(Stream.of(command, "--quiet"), given, where)
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(run(Terminal.NONE, line)).isEqualTo(exit);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().strip()).startsWith(data == null ? "" : data);
    assertThat(out.toString().isEmpty()).isEqualTo(data == null);
  }

  @Test
  void quietRunStillSaysWhatFailed() throws Exception {
    Files.writeString(news, "{oops\n");
    assertThat(run(Terminal.NONE, "index", news.toString(), "-q", "--index", index)).isEqualTo(2);
    assertThat(err.toString()).startsWith("bureau: failed: news.jsonl#1: ").hasLineCount(1);
  }

  @ParameterizedTest(name = "terminals: {0} {1}, NO_COLOR={2}, TERM={3}")
  @CsvSource({
    "true,  true,  '', xterm, true,  true",
    "true,  true,  '', dumb,  false, false",
    "true,  true,  1,  xterm, false, false",
    "false, true,  '', xterm, false, true",
    "true,  false, '', xterm, true,  false",
    "false, false, '', xterm, false, false",
  })
  void coloursAreShownOnTerminalsThatWantThem(
      boolean out, boolean err, String no, String term, boolean colouredOut, boolean colouredErr) {
    Terminal terminal = new Terminal(out, err, Map.of("NO_COLOR", no, "TERM", term));
    run(terminal, "search", "ferries", "--index", index);
    run(terminal, "search", "--help");
    assertThat(this.out.toString().contains(ESCAPE)).isEqualTo(colouredOut);
    run(terminal, "search", "--limit", "none");
    assertThat(this.err.toString().contains(ESCAPE)).isEqualTo(colouredErr);
  }

  /** The words of an example, as a shell parts them. */
  private static String[] words(String line) {
    return Pattern.compile("'([^']*)'|[^ >]+")
        .matcher(line.replaceFirst(" > .*| \\| .*", ""))
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toArray(String[]::new);
  }

  private int run(Terminal terminal, String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), terminal, arguments);
  }
}
