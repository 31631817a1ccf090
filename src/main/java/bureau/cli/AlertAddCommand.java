package bureau.cli;

import bureau.alerts.SavedSearches;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.AllPages;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau alert add}: saves a search. */
@Command(
    name = "add",
    header = "Save a search.",
    description = {
      "",
      "Takes the query as the search box does. What the index has already is not new, unless "
          + "--all is given.",
      ""
    },
    footer = {"", "Example: bureau alert add minsk 'minsk w/10 (talks or accord)'"})
final class AlertAddCommand implements Callable<Integer> {
  private static final Duration NEVER = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(index = "0", paramLabel = "NAME", description = "what to call it")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "QUERY",
      description = "what to look for; several arguments are one query")
  private List<String> words;

  @Option(
      names = "--no-names",
      description = "look for names only as they are typed, not as others write them")
  private boolean noNames;

  @Option(names = "--all", description = "count what the index has already as new")
  private boolean all;

  @Mixin private QuietOption says;

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words);
    if (name.isBlank() || text.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "A saved search has a name and a query; one of them is empty");
    }
    Located index = location.located();
    SavedSearches saved = AlertReading.of(index);
    AlertReading reading = new AlertReading();
    ParsedQuery parsed = reading.read(text);
    Query query = reading.meaning(parsed, !noNames);
    if (saved.add(name, text, !noNames, () -> matching(index, query), all).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is a saved search ‘%s’; remove it first, or take another name".formatted(name));
    }
    says.notices().printf("‘%s’ looks for: %s%n", name, parsed.readAs());
    parsed.notes().forEach(note -> says.notices().println("  " + note));
    return ExitCodes.DONE;
  }

  private static Set<String> matching(Located index, Query query) {
    try (Searcher searcher = index.engine().searcher(NEVER)) {
      AllPages pages =
          new AllPages(searcher::search, SearchRequest.ranking(query, 1), Long.MAX_VALUE);
      return pages.first().someWords()
          ? Set.of()
          : pages.hits().map(hit -> hit.article().id().value()).collect(Collectors.toSet());
    }
  }
}
