package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.Searcher;
import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is being typed is completed from the index. */
class SuggestionsTest {
  @TempDir private Path folder;
  private Searcher searcher;

  @BeforeEach
  void fill() {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      SampleArticles.all().forEach(article -> indexer.add(article, SampleArticles.file(article)));
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    searcher.close();
  }

  @ParameterizedTest(name = "{1} {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summ             | WORD      | summit 3
          grain summ       | WORD      | summit 3
          Zuri             | WORD      | zurich 1
          züri             | WORD      | zürich 1
          zzz              | WORD      |
          ad               | AUTHOR    | Ada Quill 2
          qui              | AUTHOR    | Ada Quill 2
          ferry ada q      | AUTHOR    | Ada Quill 2
          BO               | AUTHOR    | Bo Marsh 2
          김다              | AUTHOR    | 김다현 1
          tsio             | PLACE     | TSIOLKOVSKY 1
          gaz              | PUBLISHER | The Gazette 4
          grain corr       | HEADLINE  | Grain corridor extended by sixty days 1
          corridor extended | HEADLINE | Grain corridor extended by sixty days 1
          두만강             | HEADLINE  | 두만강 회담, 공동 조사에 합의 1
          corridor fe      | HEADLINE  |
          """)
  void beginningIsCompleted(String typed, Kind kind, String expected) {
    List<String> found =
        searcher.suggest(typed, Set.of(kind)).stream()
            .map(each -> each.text() + " " + each.articles())
            .toList();
    assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void completionSaysWhereItBegins() {
    assertThat(searcher.suggest("ferry ada q", Set.of(Kind.AUTHOR)))
        .containsExactly(new Suggestion(Kind.AUTHOR, "Ada Quill", 2, 6));
  }

  @Test
  void kindsComeInTheirOrder() {
    assertThat(searcher.suggest("gra", EnumSet.allOf(Kind.class)))
        .extracting(Suggestion::kind)
        .containsExactly(Kind.WORD, Kind.HEADLINE);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'!'", "'a b c d e f g h'", "'\u0000'", "'\ud83d'"})
  void anythingCanBeTyped(String typed) {
    assertThat(searcher.suggest(typed, EnumSet.allOf(Kind.class))).isNotNull();
  }
}
