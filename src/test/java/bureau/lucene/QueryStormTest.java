package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.query.ParsedQuery;
import bureau.query.QueryParser;
import bureau.query.RandomTexts;
import bureau.search.Indexer;
import bureau.search.Results;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Suggestion.Kind;
import bureau.search.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is typed is answered. The test tries a sample; {@code QueryStormTest TEXTS [SEED]} as a
 * program tries as many as it is told.
 */
class QueryStormTest {
  private static final int SAMPLE = 3_000;
  private static final long SEED = 1937;
  private static final QueryParser PARSER = new QueryParser(LocalDate.of(2026, 11, 24));

  /** Tries texts on an index of a handful of articles. */
  public static void main(String[] arguments) throws IOException {
    int texts = Integer.parseInt(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    Path folder = Files.createTempDirectory("storm");
    System.out.printf(
        "%,d texts of seed %d: %,d found something%n", texts, seed, run(folder, texts, seed));
  }

  @Test
  void everyTextIsAnswered(@TempDir Path folder) {
    assertThat(run(folder, SAMPLE, SEED)).as("seed " + SEED).isGreaterThan(SAMPLE / 20);
  }

  /** How many of the texts found something; a text that fails is named. */
  private static int run(Path folder, int texts, long seed) {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      SampleArticles.all().forEach(article -> indexer.add(article, SampleArticles.file(article)));
      indexer.commit();
    }
    RandomTexts random = new RandomTexts(seed);
    int found = 0;
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      for (int i = 0; i < texts; i++) {
        String text = random.next();
        try {
          found += answer(searcher, text, i) > 0 ? 1 : 0;
        } catch (RuntimeException e) {
          throw new IllegalStateException("seed " + seed + ", text " + i + ": " + text, e);
        }
      }
    }
    return found;
  }

  private static long answer(Searcher searcher, String text, int number) {
    ParsedQuery parsed = PARSER.parse(text);
    SearchRequest plain = SearchRequest.ranking(parsed.query(), 3);
    if (number % 10 != 0) {
      return searcher.search(plain).total();
    }
    Results results = searcher.search(plain.wanting(Wanted.USUAL.withExplanations(true)));
    var marked = searcher.article(SampleArticles.all().getFirst().id(), parsed.query());
    assertThat(marked).isPresent();
    var respelt = searcher.respelt(parsed.query());
    assertThat(respelt).isNotEqualTo(Optional.of(parsed.query()));
    assertThat(searcher.suggest(text, EnumSet.allOf(Kind.class))).doesNotContainNull();
    return results.total();
  }
}
