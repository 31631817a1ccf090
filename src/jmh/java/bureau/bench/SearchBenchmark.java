package bureau.bench;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Indexer;
import bureau.search.MadeArticles;
import bureau.search.Results;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Reading a query, searching 20,000 articles of 400 words for it, and the same with the snippets of
 * ten hits. The difference of the last two is what snippets cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH sets the fields
public class SearchBenchmark {
  private static final int ARTICLES = 20_000;
  private static final int HITS = 10;
  private static final long SEED = 11;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** A kind of query, over words by their rank. */
  public enum Kind {
    /** A word that one article in ten has. */
    WORD("%2$s"),
    /** Two words, both of which must occur. */
    BOTH("%2$s %3$s"),
    /** One of two words. */
    EITHER("%2$s or %3$s"),
    /** Two frequent words next to each other. */
    PHRASE("\"%1$s %2$s\""),
    /** Two words near each other. */
    NEAR("%2$s w/5 %3$s"),
    /** The beginning of a word. */
    PREFIX("wb*"),
    /** A word in one field. */
    HEADLINE("headline:%2$s");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    String text() {
      return pattern.formatted(
          MadeArticles.word(1), MadeArticles.word(100), MadeArticles.word(200));
    }
  }

  /** What is asked. */
  @Param public Kind kind;

  private final QueryParser parser = new QueryParser(TODAY);
  private Path folder;
  private Searcher searcher;
  private Query query;

  /** Makes the index. */
  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("bench");
    LuceneIndex index = new LuceneIndex(folder);
    MadeArticles articles = new MadeArticles(SEED);
    try (Indexer indexer = index.rebuild()) {
      for (int i = 0; i < ARTICLES; i++) {
        Article article = articles.next();
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
    query = parser.parse(kind.text()).query();
  }

  /** Removes the index. */
  @TearDown
  public void clear() throws IOException {
    searcher.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SearchBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reading the query. */
  @Benchmark
  public Query parse() {
    Query parsed = parser.parse(kind.text()).query();
    if (!parsed.equals(query)) {
      throw new IllegalStateException("read otherwise: " + parsed);
    }
    return parsed;
  }

  /** Searching. */
  @Benchmark
  public Results search() {
    return checked(Wanted.NOTHING);
  }

  /** Searching and cutting snippets. */
  @Benchmark
  public Results searchWithSnippets() {
    Results results = checked(Wanted.NOTHING.withSnippets(true));
    if (results.hits().stream().anyMatch(hit -> hit.snippets().isEmpty())) {
      throw new IllegalStateException("no snippet");
    }
    return results;
  }

  private Results checked(Wanted wanted) {
    Results results =
        searcher.search(SearchRequest.of(query).change().limit(HITS).wanted(wanted).build());
    if (results.hits().size() != HITS || results.total() < HITS) {
      throw new IllegalStateException(results.total() + " found");
    }
    return results;
  }
}
