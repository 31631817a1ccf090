package bureau.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page, from the same model as {@code --help}, in roff with the macros of groff_man(7).
 * Picocli's own generator writes AsciiDoc, which takes a Ruby in the build to become roff.
 */
final class ManualPage {
  private static final String EXAMPLE = "Example:";

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /** The page of a program and all its commands. */
  static String of(CommandLine program) {
    ManualPage manual = new ManualPage();
    manual.write(program);
    return manual.page.toString();
  }

  private void write(CommandLine program) {
    CommandSpec spec = program.getCommandSpec();
    macro("TH", "BUREAU", "1", "", spec.version()[0], "User Commands");
    macro("SH", "NAME");
    text("bureau \u2013 " + decapitalized(String.join(" ", spec.usageMessage().header())));
    macro("SH", "SYNOPSIS");
    page.append(".B bureau\n.I COMMAND\n.RI [ ARGUMENT ...]\n");
    macro("SH", "DESCRIPTION");
    text(String.join(" ", spec.usageMessage().footer()));
    macro("SH", "COMMANDS");
    program.getSubcommands().values().forEach(this::command);
    macro("SH", "EXIT STATUS");
    spec.usageMessage().exitCodeList().forEach((code, meaning) -> item(bold(code), meaning));
    macro("SH", "ENVIRONMENT");
    Settings.names(program).forEach(name -> item(bold(Settings.variable(name)), "sets " + name));
    item(bold("BUREAU_CONFIG"), "the file of settings, in place of bureau.properties");
    item(bold("NO_COLOR"), "if it is set, nothing is coloured");
    item(bold("JDK_JAVA_OPTIONS"), "options for the Java runtime, such as -Xmx2g");
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    macro("SS", command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
    text(String.join(" ", spec.usageMessage().header()));
    List<String> paragraphs =
        Arrays.stream(spec.usageMessage().description()).filter(each -> !each.isBlank()).toList();
    if (!paragraphs.isEmpty()) {
      text(String.join(" ", paragraphs));
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(italic(parameter.paramLabel()), described(parameter));
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        item(named(option), described(option));
      }
    }
    examples(spec.usageMessage().footer());
    command.getSubcommands().values().forEach(this::command);
  }

  private void examples(String[] footer) {
    List<String> lines = Arrays.stream(footer).filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return;
    }
    macro("PP");
    macro("EX");
    lines.forEach(line -> page.append(escaped(line.replace(EXAMPLE, "").strip())).append('\n'));
    macro("EE");
  }

  private static String named(OptionSpec option) {
    String names =
        Stream.of(option.names()).map(ManualPage::bold).collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + "=" + italic(option.paramLabel());
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private void item(String tag, String description) {
    macro("TP");
    page.append(tag).append('\n').append(escaped(description)).append('\n');
  }

  /** A paragraph. */
  private void text(String paragraph) {
    if (!lastIsHeading()) {
      macro("PP");
    }
    page.append(escaped(paragraph)).append('\n');
  }

  private boolean lastIsHeading() {
    int line = page.lastIndexOf("\n", page.length() - 2) + 1;
    return page.substring(line).startsWith(".S");
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /** Text that roff prints as it is: hyphens that are typed stay such, no line is a request. */
  private static String escaped(String text) {
    String plain = Ansi.OFF.string(text).strip();
    String letters =
        plain
            .replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("\u2013", "\\-")
            .replace("…", "\\|.\\|.\\|.")
            .replace("’", "\\(cq");
    return letters.startsWith(".") || letters.startsWith("'") ? "\\&" + letters : letters;
  }

  private static String decapitalized(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
