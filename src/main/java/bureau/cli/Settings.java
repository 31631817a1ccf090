package bureau.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are set to that the command line leaves out: by an environment variable, else by a
 * file of properties, else as the option says itself. docs/running.md lists them all.
 */
final class Settings implements IDefaultValueProvider {
  /** The commands that run unattended; those typed by hand have their options at hand. */
  private static final Set<String> COMMANDS = Set.of("index", "serve");

  /** The same for all commands. */
  private static final Set<String> SHARED =
      Set.of("--index", "--engine", "--engine-auth", "--engine-ca");

  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads the settings.
   *
   * @param environment the environment's variables; {@code BUREAU_CONFIG} names the file
   * @param home where {@code bureau.properties} is looked for if no file is named
   * @param known the commands whose options there may be; asked for if the file sets any
   * @throws IOException if the file that is named cannot be read, or sets what there is not
   */
  static Settings read(Map<String, String> environment, Path home, Supplier<CommandLine> known)
      throws IOException {
    String named = environment.get("BUREAU_CONFIG");
    Path path =
        named == null || named.isBlank() ? home.resolve("bureau.properties") : Path.of(named);
    Properties file = new Properties();
    if (named != null || Files.exists(path)) {
      try (Reader in = Files.newBufferedReader(path)) {
        file.load(in);
      } catch (IllegalArgumentException e) {
        throw new IOException(path + " is no file of properties: " + e.getMessage(), e);
      }
    }
    Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
    if (!unknown.isEmpty()) {
      unknown.removeAll(names(known.get()).collect(Collectors.toSet()));
    }
    if (!unknown.isEmpty()) {
      throw new IOException(
          "%s sets %s, which there is not; docs/running.md lists what can be set"
              .formatted(path, String.join(", ", unknown)));
    }
    return new Settings(environment, file);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? name(option, argument.command()).map(this::value).orElse(null)
        : null;
  }

  private @Nullable String value(String name) {
    String variable = environment.get(variable(name));
    return variable != null && !variable.isBlank() ? variable : file.getProperty(name);
  }

  /** The names of all settings. */
  static Stream<String> names(CommandLine program) {
    return program.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .flatMap(
            command -> command.options().stream().flatMap(option -> name(option, command).stream()))
        .distinct();
  }

  /**
   * What an option is called in the file: {@code serve.port}, and {@code index} or {@code engine}
   * for the index, which is the same for all commands. Empty for one that only the command line
   * sets.
   */
  static Optional<String> name(OptionSpec option, CommandSpec command) {
    if (SHARED.contains(option.longestName())) {
      return Optional.of(option.longestName().substring(2));
    }
    boolean apart = option.group() != null || option.usageHelp() || option.versionHelp();
    return apart || !COMMANDS.contains(command.name())
        ? Optional.empty()
        : Optional.of(command.name() + "." + option.longestName().substring(2));
  }

  /** The environment variable of a setting. */
  static String variable(String name) {
    return "BUREAU_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
