package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.query.Query;
import bureau.query.Query.Word;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All articles have the same words equally often; only in one do two stand together. */
class WordPairsTest {
  @TempDir private static Path folder;
  private static Searcher searcher;

  @BeforeAll
  static void index() {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      add(indexer, "together", "a kidnapping that upset the bank directors of the harbour");
      add(indexer, "apart", "directors of the harbour that a kidnapping upset the bank");
      add(indexer, "reversed", "the kidnapping of directors bank that upset a whole harbour");
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
  }

  private static void add(Indexer indexer, String id, String text) {
    Article article =
        SampleArticles.article(id, id + ".html").body(List.of(Block.paragraph(text))).build();
    indexer.add(article, SampleArticles.file(article));
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  @Test
  void wordsOfAPhraseCountOnceMoreWhereTheyStandTogether() {
    List<Double> scores = scores("kidnapping", "of", "bank", "director");
    assertThat(scores.getFirst()).isGreaterThan(scores.get(1));
    assertThat(first("kidnapping", "of", "bank", "director")).isEqualTo("together");
  }

  @Test
  void wordsOfAListMayStandApart() {
    assertThat(scores("kidnapping", "bank", "director"))
        .hasSize(3)
        .containsOnly(scores("kidnapping", "bank", "director").getFirst());
  }

  private static String first(String... words) {
    return searcher.search(request(words)).hits().getFirst().article().id().value();
  }

  private static List<Double> scores(String... words) {
    return searcher.search(request(words)).hits().stream().map(hit -> hit.score()).toList();
  }

  private static SearchRequest request(String... words) {
    List<Query> parts = Arrays.stream(words).<Query>map(Word::of).toList();
    return SearchRequest.builder(new Query.Words(parts)).build();
  }
}
