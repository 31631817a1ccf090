package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Sources;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.query.QueryPrinter;
import bureau.search.Hit;
import bureau.search.Indexer;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistyped words are put right from the index's own, and nothing else is touched. */
class RespellingTest {
  private static final long SEED = 1899;
  private static final int ROUNDS = 5;

  @TempDir private static Path folder;
  private static Searcher searcher;

  private final Names names = Names.standard();
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  @BeforeAll
  static void indexExamples() throws IOException, InterruptedException {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      Ingest.run(
          new Ingest.Plan(Sources.of(Path.of("examples")), folder, false, 1, article -> article),
          indexer,
          Progress.SILENT);
    }
    searcher = index.searcher(Duration.ofDays(1));
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  @Test
  void typosInHeadlinesAreRepairedInEightOfTenCases() {
    Random random = new Random(SEED);
    List<String> unrepaired = new ArrayList<>();
    int cases = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String headline : headlines()) {
        List<String> words = List.of(headline.split(" ", -1));
        List<String> long0 = words.stream().filter(word -> word.matches("[A-Za-z]{5,}")).toList();
        if (long0.isEmpty()) {
          continue;
        }
        String word = long0.get(random.nextInt(long0.size()));
        String wrong = mistyped(word, random);
        if (total(Query.Word.of(wrong)) > 0) {
          continue; // it is another word
        }
        cases++;
        String right = repaired(headline.replace(word, wrong).replaceAll("[“”‘’\",:;?…]", ""));
        if (!right.contains(word)) {
          unrepaired.add(wrong + " for " + word + ": " + right);
        }
      }
    }
    assertThat(cases).as("seed " + SEED).isGreaterThan(80);
    assertThat(unrepaired).as("seed " + SEED).hasSizeLessThanOrEqualTo(cases / 5);
  }

  @Test
  void headlinesAsPrintedAreLeftAlone() {
    for (String headline : headlines()) {
      assertThat(searcher.respelt(QueryParser.words(headline))).as(headline).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tumenn                            | tumen
          sumitt tumenn                     | summit tumen
          Tumenn OR survay                  | Tumen OR survey
          hd:rivver -absent after:2024      | headline:river AND NOT absent AND date:2025-01-01..
          "flod warnings" w/9 survey        | "flood warnings" w/9 survey
          atleast2(survay)                  | atleast2(survey)
          =survay                           | =survey
          tumenn^2 survey                   | tumen^2 survey
          """)
  void operatorsAndFieldsAreKept(String typed, String meant) {
    assertThat(searcher.respelt(asSearched(typed)).map(QueryPrinter::print)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"tumen", "xylophonist", "la:kp", "survey -tumenn", "F-16", "두만간", "*", "tumne*"})
  void whatHasNothingToCorrectIsLeftAlone(String typed) {
    assertThat(searcher.respelt(asSearched(typed))).isEmpty();
  }

  /** With the other ways to write its names, as users' queries are searched. */
  private Query asSearched(String typed) {
    return names.expand(parser.parse(typed).query(), NamesChoice.USUAL);
  }

  @Test
  void wordThatIsRightIsLeftAloneThoughNoOtherWayToWriteItOccurs() {
    Query.Variant absent = new Query.Variant(Query.Word.of("absentword"), "absentword", "", 0.5f);
    Query tumen = new Query.Variants(Query.Word.of("tumen"), List.of(absent));
    assertThat(searcher.respelt(tumen)).isEmpty();
  }

  private String repaired(String typed) {
    Query query = QueryParser.words(typed);
    return QueryPrinter.print(searcher.respelt(query).orElse(query));
  }

  private static long total(Query query) {
    return searcher.search(SearchRequest.ranking(query, 0)).total();
  }

  private static List<String> headlines() {
    return searcher.search(SearchRequest.ranking(new Query.Everything(), 100)).hits().stream()
        .map(Hit::article)
        .filter(article -> "en".equals(article.language()) && article.headline() != null)
        .map(Article::headline)
        .toList();
  }

  /** The word with a letter left out, doubled, changed, or two swapped, behind its first. */
  private static String mistyped(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
