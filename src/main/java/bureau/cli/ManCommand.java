package bureau.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bureau man}: the manual page. */
@Command(
    name = "man",
    header = "Print the manual page.",
    description = {"", "All commands and settings as man(1) shows them, in roff.", ""},
    footer = {"", "Example: bureau man | man -l -"})
final class ManCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    // A program of its own, so that the defaults are those that nothing has set otherwise.
    spec.commandLine().getOut().print(ManualPage.of(Main.program(Terminal.NONE)));
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
