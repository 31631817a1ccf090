package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What tables write before a text that a spreadsheet would take for a formula is taken away. */
class CsvFormulaTest {
  @Test
  void apostropheBeforeAFormulaIsNoPartOfTheText() throws Exception {
    String table =
        """
        headline,text
        '=1+1 talks,The envoys met and left again without a word.
        ''=1+1 talks,The ministers met and left again without a word.
        'Tis the season,The delegates met and left again without a word.
        '-30 degrees,The pilots met and left again without a word.
        """;
    assertThat(Told.of(table.getBytes(StandardCharsets.UTF_8), "table.csv").articles)
        .extracting(Article::headline)
        .containsExactly("=1+1 talks", "'=1+1 talks", "'Tis the season", "-30 degrees");
  }
}
