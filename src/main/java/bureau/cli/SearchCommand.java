package bureau.cli;

import bureau.export.AnsweredQuery;
import bureau.export.ResultFormat;
import bureau.export.ResultsJson;
import bureau.export.WholeAnswer;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.query.QueryPrinter;
import bureau.search.AllPages;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  @Mixin private RankOption ranking;

  @Mixin private NamesOption naming;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to look for")
  private String[] words = {};

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "answer a list instead: CSV with the header id,query or with one column; "
              + "as csv, or as jsonl with the answer of /search.json on each line")
  private @Nullable Path queries;

  @Option(
      names = "--explain",
      description = "say for each hit where it has what was looked for, and how it scored")
  private boolean explain;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: hits to read; json: the answer of /search.json; "
              + "jsonl: each hit's whole article on a line, as extract prints it; "
              + "csv: a table with a row for each hit; ris, bibtex, csl: citations; "
              + "markdown: a digest; atom: a feed "
              + "(default: ${DEFAULT-VALUE})")
  private OutputFormat format;

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
      names = "--all",
      description = "all hits, however many; for the formats that are taken away, jsonl to atom")
  private boolean all;

  @Option(
      names = "--duplicates",
      paramLabel = "MODE",
      defaultValue = "grouped",
      description =
          "grouped: copies of one text are one hit, the earliest that matches; "
              + "all: each by itself (default: ${DEFAULT-VALUE})")
  private Duplicates duplicates;

  @Option(
      names = "--timeout",
      paramLabel = "MILLIS",
      defaultValue = "0",
      description =
          "the longest that a search may take: what is found by then is given, with a note; "
              + "0 for any time (default: ${DEFAULT-VALUE})")
  private long timeoutMillis;

  @Mixin private QuietOption says;

  /** What is made of copies of one text. */
  enum Duplicates {
    /** They are one hit. */
    grouped,
    /** Each is a hit. */
    all
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
  public Integer call() throws IOException {
    checkUsage();
    List<QueryList.Row> rows = queries == null ? List.of() : QueryList.read(queries);
    NamesOption.readAhead();
    try (Searcher searcher = location.located().engine().searcher(NEVER)) {
      QueryParser parser = new QueryParser(LocalDate.now(ZoneId.systemDefault()));
      Names names = naming.names();
      Function<Query, SearchRequest> meant = typed -> request(typed, Countries.standard(), names);
      OneSearch search = new OneSearch(searcher, parser, meant);
      if (queries != null) {
        BatchSearch batch = new BatchSearch(search, spec.commandLine().getOut());
        return format == OutputFormat.csv ? batch.printCsv(rows) : batch.printJsonLines(rows);
      }
      String text = String.join(" ", words);
      if (format.taken().isPresent()) {
        ParsedQuery query = parser.parse(text);
        return take(query, meant.apply(query.query()), searcher, format.taken().get());
      }
      AnsweredQuery answered = search.answer(text);
      print(answered);
      return answered.results().total() == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private SearchRequest request(Query typed, Countries countries, Names names) {
    Query meant = names.expand(countries.withCodes(typed), naming.choice());
    return SearchRequest.builder(meant)
        .about(countries.namedIn(typed))
        .rank(ranking.rank())
        .sort(sort.sort)
        .limit(limit)
        .grouped(duplicates == Duplicates.grouped)
        .wanted(wanted().withExplanations(explain))
        .budget(timeoutMillis == 0 ? null : Duration.ofMillis(timeoutMillis))
        .build();
  }

  /** What is counted is printed in JSON alone. */
  private Wanted wanted() {
    boolean json = format == OutputFormat.json || format == OutputFormat.jsonl;
    return json ? Wanted.USUAL : Wanted.NOTHING.withSnippets(true);
  }

  /** Prints all hits, or as many as are wanted, as they are fetched. */
  private int take(ParsedQuery query, SearchRequest request, Searcher searcher, ResultFormat as) {
    AllPages pages =
        new AllPages(
            searcher::search, request.wanting(Wanted.ARTICLES), all ? Long.MAX_VALUE : limit);
    as.write(new WholeAnswer(query, pages, null), spec.commandLine().getOut());
    return pages.first().total() == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
  }

  private void checkUsage() {
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT) {
      wrongUsage("--limit is " + limit + "; it takes 1 to " + SearchRequest.MAX_LIMIT);
    }
    if (timeoutMillis < 0) {
      wrongUsage("--timeout is " + timeoutMillis + "; it takes 0 or more milliseconds");
    }
    if (queries == null && words.length == 0) {
      wrongUsage("There is nothing to look for; write a query, or name a list with --queries");
    }
    if (queries != null && words.length > 0) {
      wrongUsage("Either a query or --queries, not both");
    }
    if (queries != null && format != OutputFormat.csv && format != OutputFormat.jsonl) {
      wrongUsage("--queries needs --format csv or --format jsonl");
    }
    if (all && (queries != null || format.taken().isEmpty())) {
      wrongUsage("--all goes with one query and a --format from jsonl to atom");
    }
  }

  private void wrongUsage(String message) {
    throw new ParameterException(spec.commandLine(), message);
  }

  private void print(AnsweredQuery answered) {
    PrintWriter out = spec.commandLine().getOut();
    Query respelt = answered.respelt();
    if (respelt != null) {
      says.notices().println("Did you mean: " + QueryPrinter.print(respelt));
    }
    if (format == OutputFormat.json) {
      out.println(ResultsJson.line(answered));
    } else {
      new ResultsText(out, says.isQuiet(), spec.commandLine().getColorScheme().ansi())
          .print(answered.query(), answered.results());
    }
  }
}
