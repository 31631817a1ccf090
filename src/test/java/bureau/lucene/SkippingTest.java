package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Country;
import bureau.query.Query;
import bureau.query.Query.Word;
import bureau.search.FacetField;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Rank;
import bureau.search.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.util.FloatComparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form of ranking finds the same best hits whether Lucene may pass over articles that cannot
 * be among them or not. One that may not be skipped, since its score does not grow with what it
 * counts, would lose hits without a word.
 */
class SkippingTest {
  private static final long SEED = 20261125;
  private static final int ARTICLES = 4_000;
  private static final Wanted YEARS =
      new Wanted(Set.of(FacetField.YEAR), false, null, false, false, false);

  /** Some with relatives of one family, some frequent, some rare. */
  private static final List<String> WORDS =
      List.of(
          "the",
          "talks",
          "proposal",
          "proposed",
          "grain",
          "exports",
          "exporter",
          "minister",
          "sanctions",
          "ceasefire",
          "harbour",
          "federation",
          "federal",
          "nation",
          "national");

  private static final List<String> COUNTRIES = List.of("KR", "US", "RU", "UA", "NP");

  @TempDir private static Path folder;
  private static DirectoryReader reader;
  private static View view;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(SEED);
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      for (int i = 0; i < ARTICLES; i++) {
        Article article = article("a" + i, random);
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    reader = DirectoryReader.open(FSDirectory.open(folder));
    view = new View(reader);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static Article article(String id, Random random) {
    StringBuilder text = new StringBuilder();
    int length = 5 + random.nextInt(300);
    for (int i = 0; i < length; i++) {
      double skewed = random.nextDouble() * random.nextDouble();
      text.append(WORDS.get((int) (skewed * WORDS.size()))).append(' ');
    }
    List<Country> countries =
        COUNTRIES.stream()
            .filter(code -> random.nextInt(4) == 0)
            .map(code -> new Country(code, 1 + random.nextInt(30), true))
            .toList();
    return SampleArticles.article(id, id + ".html")
        .body(List.of(Block.paragraph(text.toString())))
        .countries(countries)
        .build();
  }

  private static Stream<SearchRequest> requests() {
    List<Function<List<Query>, Query>> shapes =
        List.of(Query.Words::new, Query.Any::new, Query.All::new);
    Random random = new Random(SEED);
    return IntStream.range(0, 60)
        .mapToObj(i -> {
          List<Query> words =
              random
                  .ints(1 + random.nextInt(i % 4 == 3 ? 60 : 9), 0, WORDS.size())
                  .mapToObj(WORDS::get)
                  .<Query>map(Word::of)
                  .toList();
          return SearchRequest.builder(shapes.get(i % shapes.size()).apply(words))
              .limit(20)
              .about(i % 2 == 0 ? List.of() : COUNTRIES.subList(i % 4, i % 4 + 1))
              .rank(i % 5 == 0 ? Rank.DEEP : Rank.STANDARD)
              .build();
        });
  }

  @ParameterizedTest
  @MethodSource("requests")
  void skippingLosesNoHit(SearchRequest request) throws IOException {
    Answer answer = Answer.to(view, request, null);
    Exhaustive exhaustive = Exhaustive.of(view, answer.ranked(), request);
    assertThat(exhaustive.best()).isNotEmpty();
    same(answer, exhaustive);
    same(Answer.to(view, request.wanting(YEARS), null), exhaustive);
  }

  /** The last bit of a score depends on the order in which its parts are added. */
  private static void same(Answer answer, Exhaustive exhaustive) {
    assertThat(Exhaustive.of(answer))
        .usingRecursiveComparison()
        .withComparatorForType(new FloatComparator(1e-5f), Float.class)
        .isEqualTo(exhaustive);
  }
}
