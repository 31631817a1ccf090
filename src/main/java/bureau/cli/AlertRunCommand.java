package bureau.cli;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.export.ArticleJson;
import bureau.export.ResultFormat;
import bureau.export.WholeAnswer;
import bureau.query.Field;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.AllPages;
import bureau.search.MarkedArticle;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bureau alert run}: what is new since the last time. */
@Command(
    name = "run",
    header = "Tell which articles are new for saved searches since the last run.",
    description = {
      "",
      "What was told is told no more. With --exec, a program is run for each article: it finds the "
          + "article as JSON on its standard input and BUREAU_ALERT, BUREAU_ID, BUREAU_HEADLINE, "
          + "BUREAU_URL and BUREAU_PATH in its environment; an article for which it fails comes "
          + "again at the next run.",
      ""
    },
    footer = {
      "",
      "Example: bureau alert run",
      "         bureau alert run grain --format atom > grain.atom",
      "         bureau alert run --exec ./notify"
    })
final class AlertRunCommand implements Callable<Integer> {
  private static final Duration NEVER = Duration.ofDays(1);

  /** A feed has no more; the rest comes with the next run. */
  private static final int MOST_IN_FEED = 1_000;

  /** How what is new is printed. */
  enum Format {
    TEXT,
    JSONL,
    ATOM
  }

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "the saved search (default: all of them)")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: a line for each article; jsonl: an object with the search's name and the article "
              + "on each line; atom: a feed of one search's articles (default: ${DEFAULT-VALUE})")
  private Format format;

  @Option(
      names = "--exec",
      paramLabel = "PROGRAM",
      description = "run a program for each article instead of printing")
  private @Nullable Path program;

  @Mixin private QuietOption says;

  /** The saved search of a name. */
  static SavedSearch named(SavedSearches saved, String name, CommandSpec spec) throws IOException {
    return saved
        .named(name)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "There is no saved search ‘%s’; bureau alert list shows those there are"
                    .formatted(name)));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Located index = location.located();
    SavedSearches saved = AlertReading.of(index);
    List<SavedSearch> searches = name == null ? saved.all() : List.of(named(saved, name, spec));
    if (isFeed() && searches.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "A feed is of one saved search; give its name with --format atom");
    }
    int told = 0;
    int failed = 0;
    for (SavedSearch search : searches) {
      List<ArticleId> fresh = saved.fresh(search);
      if (fresh.isEmpty() && !isFeed()) {
        continue;
      }
      try (Searcher searcher = index.engine().searcher(NEVER)) {
        Told now = tell(search, fresh, searcher);
        saved.told(search, now.done());
        told += now.articles();
        failed += fresh.size() - now.done().size();
      }
    }
    if (program != null && failed > 0) {
      says.errors()
          .printf("bureau: %s failed for %,d articles; they come again%n", program, failed);
      return ExitCodes.FAILED;
    }
    if (told == 0) {
      says.notices().println("Nothing is new");
      return ExitCodes.NOTHING_FOUND;
    }
    return ExitCodes.DONE;
  }

  private boolean isFeed() {
    return format == Format.ATOM && program == null;
  }

  /**
   * What came of one search.
   *
   * @param articles how many articles were told
   * @param done these, and those that are not in the index any more
   */
  private record Told(int articles, List<ArticleId> done) {}

  private Told tell(SavedSearch search, List<ArticleId> fresh, Searcher searcher)
      throws IOException, InterruptedException {
    if (isFeed()) {
      List<ArticleId> feed = fresh.subList(0, Math.min(MOST_IN_FEED, fresh.size()));
      return new Told(writeFeed(search, feed, searcher), feed);
    }
    int articles = 0;
    List<ArticleId> done = new ArrayList<>();
    for (ArticleId id : fresh) {
      MarkedArticle found = searcher.article(id, new Query.Everything()).orElse(null);
      if (found == null) {
        done.add(id);
      } else if (tell(search, found.article())) {
        done.add(id);
        articles++;
      }
    }
    spec.commandLine().getOut().flush();
    return new Told(articles, done);
  }

  /** Tells of one article; false if the program that was to tell failed. */
  private boolean tell(SavedSearch search, Article article)
      throws IOException, InterruptedException {
    if (program != null) {
      return AlertProgram.run(program, search.name(), article);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSONL) {
      out.printf(
          "{\"alert\":%s,\"article\":%s}%n",
          JsonMapper.shared().writeValueAsString(search.name()), ArticleJson.line(article));
    } else {
      out.printf(
          "%s  %s  %s  %s%n",
          search.name(),
          article.published() == null ? "undated" : article.published().day(),
          Objects.requireNonNullElse(article.headline(), "(no headline)"),
          Objects.requireNonNullElse(article.source().url(), article.source().path()));
    }
    return true;
  }

  /** Writes a feed, an empty one too; gives how many articles it has. */
  private int writeFeed(SavedSearch search, List<ArticleId> ids, Searcher searcher) {
    List<Query> each =
        ids.stream()
            .map(id -> (Query) new Query.In(Field.ID, new Query.Word(id.value(), Query.Form.EXACT)))
            .toList();
    Query any = each.isEmpty() ? new Query.Not(new Query.Everything()) : new Query.Any(each);
    SearchRequest request =
        SearchRequest.builder(any).sort(Sort.NEWEST).wanted(Wanted.ARTICLES).build();
    ParsedQuery named = new ParsedQuery(search.name(), any, search.query(), List.of());
    AllPages pages = new AllPages(searcher::search, request, Long.MAX_VALUE);
    ResultFormat.ATOM.write(new WholeAnswer(named, pages, null), spec.commandLine().getOut());
    return (int) pages.first().total();
  }
}
