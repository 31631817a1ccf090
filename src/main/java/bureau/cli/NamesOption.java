package bureau.cli;

import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.names.NamesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which names are looked for in other ways too: {@code --names}. */
final class NamesOption {
  private static final Set<String> CHOICES = Set.of("on", "off", "metonyms");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--names",
      paramLabel = "on|off|metonyms|FILE",
      description =
          "other ways to write names: on, off, or metonyms (a capital also stands for its country); "
              + "or a file with names of your own, one on each line: kind | name | other; other. "
              + "Can be given several times (default: on)")
  private List<String> values = List.of();

  /** Begins to read the tables of names and countries, which takes a while, on other threads. */
  static void readAhead() {
    Thread.ofPlatform().daemon().start(Names::standard);
    Thread.ofPlatform().daemon().start(Countries::standard);
  }

  /** The names that come with Bureau and those of the files. */
  Names names() {
    List<Path> files =
        values.stream().filter(value -> !CHOICES.contains(value)).map(Path::of).toList();
    return read(files, spec);
  }

  /**
   * The names that come with Bureau and those of files.
   *
   * @throws ParameterException if a file cannot be read
   */
  static Names read(List<Path> files, CommandSpec spec) {
    try {
      Names names = Names.standard();
      for (Path file : files) {
        names = names.with(file);
      }
      return names;
    } catch (NamesException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Which of them are looked for; what was given last counts. */
  NamesChoice choice() {
    NamesChoice choice = NamesChoice.USUAL;
    for (String value : values) {
      choice =
          switch (value) {
            case "off" -> NamesChoice.OFF;
            case "metonyms" -> new NamesChoice(true, true, Set.of());
            case "on" -> NamesChoice.USUAL;
            default -> choice;
          };
    }
    return choice;
  }
}
