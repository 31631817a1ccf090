package bureau.cli;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bureau alert list}: the saved searches. */
@Command(
    name = "list",
    header = "List the saved searches, with how many articles are new for each.",
    footer = {"", "Example: bureau alert list --json"})
final class AlertListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Option(names = "--json", description = "print them as JSON, an array of objects")
  private boolean json;

  @Mixin private QuietOption says;

  /** One of them, as printed. */
  private record Listed(String name, String query, boolean names, int fresh) {}

  @Override
  public Integer call() throws IOException {
    SavedSearches saved = AlertReading.of(location.located());
    List<Listed> listed = new ArrayList<>();
    for (SavedSearch each : saved.all()) {
      listed.add(new Listed(each.name(), each.query(), each.names(), saved.fresh(each).size()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(listed.stream().map(AlertListCommand::object).toList()));
    } else {
      listed.forEach(
          each -> out.printf("%s  %s  (%,d new)%n", each.name(), each.query(), each.fresh()));
    }
    out.flush();
    if (listed.isEmpty()) {
      says.notices().println("No search is saved; bureau alert add saves one");
      return ExitCodes.NOTHING_FOUND;
    }
    return ExitCodes.DONE;
  }

  private static Map<String, Object> object(Listed each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", each.name());
    object.put("query", each.query());
    object.put("names", each.names());
    object.put("new", each.fresh());
    return object;
  }
}
