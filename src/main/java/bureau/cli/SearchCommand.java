package bureau.cli;

import bureau.export.ArticleJson;
import bureau.export.ResultsJson;
import bureau.names.Countries;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Hit;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau search}: one query, answered on the terminal. */
@Command(
    name = "search",
    header = "Answer a query.",
    description = {
      "",
      "Reads the query as the search box does. Several arguments are one query.",
      ""
    },
    footer = {"", "Example: bureau search 'caption:vostochny after:2023-09-01' --sort newest"})
final class SearchCommand implements Callable<Integer> {
  private static final Duration NEVER = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Mixin private NamesOption naming;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "what to look for")
  private String[] words;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "text: hits to read; json: the answer of /search.json;",
        "jsonl: each hit's whole article on a line, as extract prints it",
        "(default: ${DEFAULT-VALUE})"
      })
  private Format format;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Order sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "how many hits at most, 1 to 1000 (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--duplicates",
      paramLabel = "MODE",
      defaultValue = "grouped",
      description = {
        "grouped: copies of one text are one hit, the earliest that matches;",
        "all: each by itself (default: ${DEFAULT-VALUE})"
      })
  private Duplicates duplicates;

  /** What is made of copies of one text. */
  enum Duplicates {
    /** They are one hit. */
    grouped,
    /** Each is a hit. */
    all
  }

  /** How the answer is printed. */
  enum Format {
    /** For reading. */
    text,
    /** One JSON object. */
    json,
    /** One article a line. */
    jsonl
  }

  /** How hits are ordered. */
  enum Order {
    /** Best first. */
    relevance(SearchRequest.Sort.RELEVANCE),
    /** Latest first. */
    newest(SearchRequest.Sort.NEWEST),
    /** Earliest first. */
    oldest(SearchRequest.Sort.OLDEST);

    private final SearchRequest.Sort sort;

    Order(SearchRequest.Sort sort) {
      this.sort = sort;
    }
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT) {
      throw new ParameterException(
          spec.commandLine(), "--limit is " + limit + "; it takes 1 to " + SearchRequest.MAX_LIMIT);
    }
    ParsedQuery query =
        new QueryParser(LocalDate.now(ZoneId.systemDefault())).parse(String.join(" ", words));
    Countries countries = new Countries();
    Query meant = naming.names().expand(countries.withCodes(query.query()), naming.choice());
    SearchRequest request =
        SearchRequest.of(meant)
            .change()
            .about(countries.namedIn(query.query()))
            .sort(sort.sort)
            .limit(limit)
            .grouped(duplicates == Duplicates.grouped)
            .build();
    try (Searcher searcher = location.index().searcher(NEVER)) {
      Results results = searcher.search(request);
      print(query, results, searcher);
      return results.total() == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private void print(ParsedQuery query, Results results, Searcher searcher) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case text ->
          new ResultsText(out, spec.commandLine().getColorScheme().ansi()).print(query, results);
      case json -> out.println(ResultsJson.line(query, results));
      case jsonl -> {
        for (Hit hit : results.hits()) {
          searcher
              .article(hit.article().id(), new Query.Everything())
              .map(found -> ArticleJson.line(found.article()))
              .ifPresent(out::println);
        }
      }
    }
  }
}
