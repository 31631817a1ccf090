package bureau.cli;

import bureau.alerts.SavedSearches;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau alert remove}: forgets a saved search. */
@Command(
    name = "remove",
    header = "Forget a saved search, and what is new for it.",
    footer = {"", "Example: bureau alert remove grain"})
final class AlertRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(paramLabel = "NAME", description = "what it is called")
  private String name;

  @Mixin private QuietOption says;

  @Override
  public Integer call() throws IOException {
    SavedSearches saved = AlertReading.of(location.located());
    saved.remove(AlertRunCommand.named(saved, name, spec));
    says.notices().printf("‘%s’ is forgotten%n", name);
    return ExitCodes.DONE;
  }
}
