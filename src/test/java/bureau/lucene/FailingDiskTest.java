package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.query.Query;
import bureau.search.Alert;
import bureau.search.Hit;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.Results;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes an index on a disk that loses its power, fails or is full: what is there afterwards is
 * one whole commit, with its copies grouped and what it brought to a saved search told once.
 */
class FailingDiskTest {
  private static final int ARTICLES = 24;
  private static final int CUTS = 20;
  private static final double FAILURE_RATE = .02;
  private static final long SEED = 20_261_126;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final Disk disk = new Disk(new Random(SEED));
  private LuceneIndex index;
  private SavedSearches searches;
  private SavedSearch search;

  /** The generation that is in the index; each change writes the next one. */
  private int generation = 1;

  @BeforeEach
  void indexTheFirstGeneration() throws IOException {
    index = disk.index(folder);
    searches = new SavedSearches(folder, index::mark);
    search = searches.add("all", "*", true, Set::of, false).orElseThrow();
    change(false);
    assertThatOneGenerationIsThere("at first");
  }

  @ParameterizedTest(name = "update: {0}")
  @ValueSource(booleans = {false, true})
  void powerCutLeavesOneWholeCommit(boolean update) throws IOException {
    disk.failPowerAt(Integer.MAX_VALUE);
    generation++;
    change(update);
    int operations = disk.operations();
    assertThat(operations).isGreaterThan(CUTS);
    assertThatOneGenerationIsThere("without a cut");
    int cut = 0;
    for (int i = 0; i < CUTS; i++) {
      int at = 1 + random.nextInt(operations);
      disk.failPowerAt(at);
      generation++;
      boolean ended = tryToChange(update) == null;
      cut += ended ? 0 : 1;
      disk.restorePower();
      assertThatOneGenerationIsThere("seed %d, cut %d at operation %d".formatted(SEED, i, at));
      assertThat(index.check().sound()).isTrue();
    }
    assertThat(cut).isGreaterThan(CUTS / 2);
    generation++;
    change(update);
    assertThatOneGenerationIsThere("at last");
  }

  @ParameterizedTest(name = "update: {0}")
  @ValueSource(booleans = {false, true})
  void errorsOfTheDiskAreSaidAndLeaveOneWholeCommit(boolean update) throws IOException {
    int failed = 0;
    for (int i = 0; i < CUTS; i++) {
      disk.failSometimes(FAILURE_RATE);
      generation++;
      RuntimeException failure = tryToChange(update);
      disk.failSometimes(0);
      if (failure != null) {
        failed++;
        assertThat(failure)
            .isInstanceOf(IndexUnavailableException.class)
            .hasMessageContaining("cannot be written: ")
            .hasMessageContaining("random IOException");
      }
      assertThatOneGenerationIsThere("seed %d, change %d".formatted(SEED, i));
    }
    assertThat(failed).isBetween(CUTS / 10, CUTS - 1);
    assertThat(index.check().sound()).isTrue();
  }

  @ParameterizedTest(name = "update: {0}")
  @ValueSource(booleans = {false, true})
  void fullDiskIsSaidAndLeavesTheOldIndexUntilThereIsRoom(boolean update) throws IOException {
    long room = 1;
    int full = 0;
    boolean done = false;
    while (!done) {
      disk.limit(room);
      generation++;
      RuntimeException failure = tryToChange(update);
      disk.limit(0);
      done = failure == null;
      if (!done) {
        full++;
        assertThat(failure)
            .isInstanceOf(IndexUnavailableException.class)
            .hasMessageContaining("cannot be written: ")
            .hasMessageContaining("disk full");
      }
      assertThatOneGenerationIsThere("with room for %d bytes".formatted(room));
      room = room * 3 / 2 + 500;
    }
    assertThat(full).isGreaterThan(5);
    assertThat(index.check().sound()).isTrue();
  }

  @Test
  void searcherThatWasOpenGoesOnWhenTheDiskFails() throws IOException {
    try (Searcher searcher = index.searcher(Duration.ofMillis(1))) {
      generation++;
      disk.limit(1);
      assertThatThrownBy(() -> change(false)).isInstanceOf(IndexUnavailableException.class);
      assertThat(generations(searcher)).containsOnly("Generation 1").hasSize(ARTICLES / 2);
    }
  }

  /** Writes the generation; gives the failure, null if there was none. */
  private @Nullable RuntimeException tryToChange(boolean update) {
    try {
      change(update);
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private void change(boolean update) {
    var alerts =
        searches.noting(
            all -> List.of(new Alert(search.number(), search.name(), new Query.Everything())));
    try (Indexer indexer = update ? index.update(alerts) : index.rebuild(alerts)) {
      for (Article article : articles(generation)) {
        if (update) {
          indexer.remove(article.source().path());
        }
        indexer.add(article, SampleArticles.file(article));
        indexer.record(SampleArticles.file(article));
      }
      indexer.commit();
    }
  }

  /** Pairs of copies. */
  private static List<Article> articles(int generation) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Random words = new Random(generation * 1000L + i / 2);
      List<Block> body =
          IntStream.range(0, 5)
              .mapToObj(paragraph -> new Block(Block.Kind.PARAGRAPH, sentence(words)))
              .toList();
      articles.add(
          SampleArticles.article("%d-%d".formatted(generation, i), i + ".html")
              .headline("Generation " + generation)
              .section("Generation " + generation)
              .body(body)
              .build());
    }
    return articles;
  }

  private static String sentence(Random words) {
    List<String> sentence = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sentence.add("word" + words.nextInt(5000));
    }
    return "It " + String.join(" ", sentence) + ".";
  }

  /** Notes which one it is: the one before or the one that was written. */
  private void assertThatOneGenerationIsThere(String when) throws IOException {
    List<String> ids = searches.fresh(search).stream().map(ArticleId::value).toList();
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      List<String> found = generations(searcher);
      assertThat(found).as(when).hasSize(ARTICLES / 2);
      int there = Integer.parseInt(found.getFirst().substring("Generation ".length()));
      assertThat(found).as(when).containsOnly("Generation " + there);
      assertThat(ids)
          .as(when)
          .containsExactlyInAnyOrderElementsOf(there == told ? List.of() : idsOf(there));
      told = there;
    }
    searches.told(search, ids.stream().map(ArticleId::new).toList());
  }

  private int told;

  private static List<String> idsOf(int generation) {
    return articles(generation).stream().map(article -> article.id().value()).toList();
  }

  /** The headlines of the groups of copies there are, with all articles counted. */
  private static List<String> generations(Searcher searcher) {
    Results results =
        searcher.search(
            SearchRequest.builder(new Query.Everything()).grouped(true).limit(100).build());
    assertThat(results.total()).isEqualTo(ARTICLES);
    return results.hits().stream().map(Hit::article).map(Article::headline).toList();
  }
}
