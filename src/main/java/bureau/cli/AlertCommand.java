package bureau.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bureau alert}: saved searches and what is new for them. */
@Command(
    name = "alert",
    header = "Save searches, and tell what is new for them.",
    synopsisSubcommandLabel = "add|list|remove|run",
    description = {
      "",
      "Articles are matched as bureau index adds them, with --update and --watch too. An article "
          + "is told once for each search, over rebuilds as well.",
      ""
    },
    subcommands = {
      AlertAddCommand.class,
      AlertListCommand.class,
      AlertRemoveCommand.class,
      AlertRunCommand.class
    },
    footer = {
      "",
      "Example: bureau alert add grain '\"grain corridor\" country:UA'",
      "         bureau index ~/archive --update && bureau alert run"
    })
final class AlertCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "What about alerts? Add, list, remove or run comes next");
  }
}
