package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Picture;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search in the body or the lead finds what the same search finds where the articles have nothing
 * else, though neither has words of its own in the index.
 */
class RegionTest {
  private static final long SEED = 20261126;
  private static final int ARTICLES = 600;
  private static final List<String> WORDS =
      List.of("kim", "Putin", "talks", "talk", "port", "ports", "grain", "of", "closed", "left");

  @TempDir private static Path folder;
  private static Searcher whole;
  private static Searcher bodies;
  private static Searcher leads;

  @BeforeAll
  static void index() {
    Random random = new Random(SEED);
    List<Article> articles =
        IntStream.range(0, ARTICLES).mapToObj(number -> article(number, random)).toList();
    whole = searcher("whole", articles);
    bodies =
        searcher("bodies", articles.stream().map(each -> only(each, Integer.MAX_VALUE)).toList());
    leads = searcher("leads", articles.stream().map(each -> only(each, 2)).toList());
  }

  @AfterAll
  static void close() {
    whole.close();
    bodies.close();
    leads.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "kim",
        "=talks",
        "caps(putin)",
        "kim putin",
        "kim or grain",
        "kim not putin",
        "\"kim putin\"",
        "\"of kim\"~1",
        "\"kim grain\"~3",
        "tal*",
        "p?rt",
        "parts~1",
        "kim w/2 grain",
        "kim pre/3 grain",
        "kim w/s grain",
        "kim w/p grain",
        "kim not w/3 grain",
        "kim w/150 grain",
        "atleast3 kim",
        "(kim or putin) w/3 (port or grain)",
        "*"
      })
  void regionIsSearchedAsIfItWereAll(String query) {
    assertThat(ids(whole, "body:(" + query + ")"))
        .as("seed %d", SEED)
        .isEqualTo(ids(bodies, query.equals("*") ? "body:*" : query));
    assertThat(ids(whole, "lead:(" + query + ")"))
        .as("seed %d", SEED)
        .isEqualTo(ids(leads, query.equals("*") ? "lead:*" : query));
  }

  @Test
  void longParagraphIsOneAndShortOnesAreSeveral() {
    String filler = "word ".repeat(1_200);
    Article article =
        SampleArticles.article("long", "long.html")
            .headline("Alpha")
            .body(
                List.of(
                    Block.paragraph("Beta " + filler + "gamma."),
                    Block.paragraph("Delta stands alone.")))
            .build();
    try (Searcher searcher = searcher("long", List.of(article))) {
      assertThat(ids(searcher, "beta w/p gamma")).containsExactly("long");
      assertThat(ids(searcher, "beta w/1500 gamma")).containsExactly("long");
      assertThat(ids(searcher, "gamma w/p delta")).isEmpty();
      assertThat(ids(searcher, "gamma w/500 delta")).isEmpty();
      assertThat(ids(searcher, "alpha w/500 beta")).isEmpty();
      assertThat(ids(searcher, "gamma not w/500 delta")).containsExactly("long");
      assertThat(ids(searcher, "\"gamma delta\"~100")).isEmpty();
    }
  }

  private static Article article(int number, Random random) {
    String id = "a" + number;
    int paragraphs = random.nextInt(5);
    return SampleArticles.article(id, id + ".html")
        .headline(text(random))
        .pictures(List.of(new Picture(text(random), null)))
        .body(
            IntStream.range(0, paragraphs)
                .mapToObj(each -> Block.paragraph(text(random) + " " + text(random)))
                .toList())
        .build();
  }

  private static String text(Random random) {
    return random
        .ints(2 + random.nextInt(4), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" ", "A ", "."));
  }

  private static Article only(Article article, int paragraphs) {
    return SampleArticles.article(article.id().value(), article.source().path())
        .body(article.body().stream().limit(paragraphs).toList())
        .build();
  }

  private static Searcher searcher(String name, List<Article> articles) {
    LuceneIndex index = new LuceneIndex(folder.resolve(name));
    try (Indexer indexer = index.rebuild()) {
      articles.forEach(article -> indexer.add(article, SampleArticles.file(article)));
      indexer.commit();
    }
    return index.searcher(Duration.ofDays(1));
  }

  private static Set<String> ids(Searcher searcher, String text) {
    Query query = new QueryParser(LocalDate.of(2026, 11, 26)).parse(text).query();
    return searcher.search(SearchRequest.ranking(query, 1_000)).hits().stream()
        .map(hit -> hit.article().id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
