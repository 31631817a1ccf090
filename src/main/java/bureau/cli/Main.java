package bureau.cli;

import bureau.eval.EvalException;
import bureau.search.IndexUnavailableException;
import bureau.search.OutOfTimeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: picks the command and gives its exit code. */
@Command(
    name = "bureau",
    header = "Full-text search for foreign-affairs reporting.",
    description = "",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:nothing was found",
      "2:wrong usage, or some input failed; the message says which"
    },
    footerHeading = "%n",
    footer =
        "The index is kept in index/ beside the program, unless --index or the environment variable "
            + "BUREAU_INDEX names another folder. Options of index and serve are also set by "
            + "variables, such as BUREAU_SERVE_PORT, and by the file that BUREAU_CONFIG names, else "
            + "bureau.properties beside the program: serve.port=8081. The command line goes first, "
            + "then variables, then the file.")
public final class Main {
  /** The commands, in the order in which they are listed. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          IndexCommand.class,
          ServeCommand.class,
          SearchCommand.class,
          AlertCommand.class,
          AuthCommand.class,
          ExportCommand.class,
          ExtractCommand.class,
          EvalCommand.class,
          CheckCommand.class,
          CompletionCommand.class,
          ManCommand.class);

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    configureLogging();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    System.exit(run(out, err, Terminal.found(environment), arguments));
  }

  /**
   * Runs one command away from any terminal, with nothing set in the environment, and gives its
   * exit code.
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(out, err, Terminal.NONE, arguments);
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... arguments) {
    CommandLine program = program(terminal, asked(arguments));
    try {
      program.setDefaultValueProvider(
          Settings.read(terminal.environment(), IndexOption.home(), () -> program(Terminal.NONE)));
    } catch (IOException e) {
      err.println("bureau: " + line(e));
      return ExitCodes.FAILED;
    }
    return program.setOut(out).setErr(err).execute(arguments);
  }

  /** The commands and their options. */
  static CommandLine program(Terminal terminal) {
    return program(terminal, COMMANDS);
  }

  /** The command that is asked for, since making all of them takes a while; all if it is none. */
  private static List<Class<?>> asked(String... arguments) {
    return COMMANDS.stream()
        .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static CommandLine program(Terminal terminal, List<Class<?>> commands) {
    CommandLine program = new CommandLine(new Main(terminal));
    commands.forEach(program::addSubcommand);
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(24)
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours()))
        .setParameterExceptionHandler((failure, parsed) -> refuse(failure, terminal))
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
        .setExitCodeExceptionMapper(failure -> ExitCodes.FAILED);
  }

  /** Where the program's streams end. */
  Terminal terminal() {
    return terminal;
  }

  /** Wrong usage is said where errors are, in the colours that are allowed there. */
  private static int refuse(ParameterException failure, Terminal terminal) {
    CommandLine command = failure.getCommandLine();
    CommandLine.Help.ColorScheme colours =
        CommandLine.Help.defaultColorScheme(terminal.errorColours());
    PrintWriter err = command.getErr();
    err.println(colours.errorText(failure.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      command.usage(err, colours);
    }
    return ExitCodes.FAILED;
  }

  /** A failure that a person can do something about is one line; any other is a defect. */
  private static int explain(Exception failure, CommandLine command) throws Exception {
    String message =
        switch (failure) {
          case IndexUnavailableException e -> e.getMessage();
          case OutOfTimeException e -> e.getMessage();
          case EvalException e -> e.getMessage();
          case UncheckedIOException e -> e.getMessage() + ": " + e.getCause();
          case IOException e -> line(e);
          default -> throw failure;
        };
    command.getErr().println("bureau: " + message);
    return ExitCodes.FAILED;
  }

  private static String line(IOException failure) {
    if (failure instanceof NoSuchFileException e) {
      return "There is no file or folder " + e.getFile();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static void configureLogging() {
    try (InputStream in = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar's logging.properties cannot be read", e);
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"bureau " + (version == null ? "(not packaged)" : version)};
    }
  }
}
