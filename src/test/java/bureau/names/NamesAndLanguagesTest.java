package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Hit;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Snippet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in articles of many languages: the cases of {@code names/cases.txt}. */
class NamesAndLanguagesTest {
  private static final int FEWEST_CASES = 300;
  private static final Names NAMES = Names.standard();
  private static Searcher searcher;

  /**
   * One case.
   *
   * @param query what is typed
   * @param found the articles that match
   * @param not those that do not; {@code *} for all others
   */
  record Case(String query, Set<String> found, Set<String> not) {
    static Case of(String line) {
      List<String> columns = Spelt.parts(line, "|");
      return new Case(columns.get(0), words(columns.get(1)), words(columns.get(2)));
    }

    private static Set<String> words(String text) {
      return Stream.of(text.split(" ", -1))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toSet());
    }
  }

  static Stream<Case> cases() {
    return lines("/names/cases.txt").map(Case::of);
  }

  @BeforeAll
  static void indexTheArticles(@TempDir Path folder) {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      lines("/names/articles.txt")
          .map(NamesAndLanguagesTest::article)
          .forEach(article ->
              indexer.add(
                  article,
                  new InputFile(article.source().path(), 1, Instant.EPOCH, article.id().value())));
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  @Test
  void thereAreEnoughCasesAndNoneIsThereTwice() {
    List<String> queries = cases().map(Case::query).toList();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(FEWEST_CASES).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void queryFindsWhatItMeansAndNothingElse(Case one) {
    Set<String> ids = ids(search(one.query(), NamesChoice.USUAL));
    assertThat(ids).as(one.query()).containsAll(one.found());
    if (one.not().contains("*")) {
      assertThat(ids).as(one.query()).isEqualTo(one.found());
    } else {
      assertThat(ids).as(one.query()).doesNotContainAnyElementsOf(one.not());
    }
  }

  @Test
  void eachOtherWayIsListedWithWhatItAdds() {
    Results results = search("kyiv", NamesChoice.USUAL);
    assertThat(results.alsoSearched())
        .filteredOn(other -> other.text().equals("Kiev"))
        .singleElement()
        .satisfies(other -> {
          assertThat(other.typed()).isEqualTo("kyiv");
          assertThat(other.reason()).isEqualTo("other spelling");
          assertThat(other.adds()).isEqualTo(1);
        });
    assertThat(ids(search("kyiv", new NamesChoice(true, false, Set.of("Kiev")))))
        .contains("kyiv-en", "zel-uk")
        .doesNotContain("kiev-en");
    assertThat(ids(search("kyiv", NamesChoice.OFF))).containsExactly("kyiv-en");
  }

  @Test
  void capitalFindsItsCountryWhenAskedTo() {
    assertThat(ids(search("beijing radars", new NamesChoice(true, true, Set.of()))))
        .containsExactlyInAnyOrder("beij-en", "china-en");
  }

  @Test
  void typedSpellingRanksAboveTheOther() {
    assertThat(search("kiev", NamesChoice.USUAL).hits().getFirst().article().id().value())
        .isEqualTo("kiev-en");
    assertThat(search("kyiv", NamesChoice.USUAL).hits().getFirst().article().id().value())
        .isEqualTo("kyiv-en");
  }

  @Test
  void otherWayIsMarkedToTheLetter() {
    assertThat(marked("putin", "pact-ru")).contains("Путин");
    assertThat(marked("putin", "pact-ko")).contains("푸틴");
    assertThat(marked("putin", "pact-ja")).contains("プーチン");
    assertThat(marked("gergiev", "gerg-ru")).contains("Гергиев");
    assertThat(marked("xi jinping", "xi-hant")).contains("習近平");
    assertThat(marked("la:de verhandlung", "pact-de")).contains("Verhandlungen");
  }

  private static Set<String> marked(String query, String id) {
    Hit hit =
        search(query, NamesChoice.USUAL).hits().stream()
            .filter(each -> each.article().id().value().equals(id))
            .findFirst()
            .orElseThrow();
    return hit.snippets().stream()
        .flatMap(NamesAndLanguagesTest::marks)
        .collect(Collectors.toSet());
  }

  private static Stream<String> marks(Snippet snippet) {
    return snippet.marks().stream().map(mark -> snippet.text().substring(mark.from(), mark.to()));
  }

  private static Results search(String text, NamesChoice choice) {
    Query query = new QueryParser(LocalDate.of(2026, 11, 24)).parse(text).query();
    return searcher.search(SearchRequest.of(NAMES.expand(query, choice)).withLimit(100));
  }

  private static Set<String> ids(Results results) {
    // An answer with some of the words only is none to the query.
    return results.someWords()
        ? Set.of()
        : results.hits().stream()
            .map(hit -> hit.article().id().value())
            .collect(Collectors.toSet());
  }

  private static Article article(String line) {
    List<String> columns = Spelt.parts(line, "|");
    String id = columns.get(0);
    return Article.builder(new ArticleId(id), new Source(id + ".txt", "text", null, "The Gazette"))
        .language(columns.get(1))
        .headline(columns.get(2))
        .body(
            Arrays.stream(columns.get(3).split("¶", -1))
                .map(String::strip)
                .map(Block::paragraph)
                .toList())
        .build();
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(NamesAndLanguagesTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
