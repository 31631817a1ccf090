package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strict reading refuses: where, why, and what to write instead. */
class StrictReadingTest {
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  private QuerySyntaxException refusal(String text) {
    return catchThrowableOfType(QuerySyntaxException.class, () -> parser.parseStrict(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kim "putin xi       | 4 | The quotation mark before ‘putin xi’ is not closed. Close it after the phrase, or leave it out.
          kim "" xi           | 4 | There is nothing to look for between the quotation marks. Put words between them, or leave them out.
          kim (putin          | 4 | The ‘(’ is not closed. Close it after the group, or leave it out.
          kim) putin          | 3 | The ‘)’ closes nothing. Leave it out, or open it earlier.
          kim () putin        | 4 | There is nothing to look for between the parentheses. Put words between them, or leave them out.
          kim - putin         | 4 | The ‘-’ stands alone. Write it directly before a word, or leave it out.
          kim and             | 4 | Nothing stands after ‘and’ that it could combine. Put it in quotation marks to look for the word, or leave it out.
          kim OR              | 4 | There is nothing to look for after ‘OR’. Put it in quotation marks to look for the word, or leave it out.
          kim and or putin    | 8 | ‘or’ follows another operator. Write one of the two.
          kim w/5             | 4 | There is nothing to look for after ‘w/5’. Write a word, phrase or group there, or leave it out.
          hd:kim w/5 by:xi    | 7 | ‘w/5’ joins parts in different fields. Write and.
          xi headlne:kim      | 3 | There is no field ‘headlne’. Perhaps headline was meant; to look for the text, put it in quotation marks.
          kim hd:             | 4 | There is nothing to look for after ‘hd:’. Write a word, phrase or group there, or leave it out.
          kim date:2023-13    | 4 | ‘date:2023-13’ has no date that can be read. Write 2023, 2023-09, 2023-09-15 or a range such as 2023-09-01..2023-09-15.
          date:03/04/2023     | 0 | In ‘03/04/2023’ day and month could be either way round. Write the date as 2023-04-03.
          wc<0                | 0 | ‘wc<0’ names no length. Write wc>800, wc<300 or wc:300..800.
          timespan=soon       | 0 | ‘timespan=soon’ is no span of time. Write a number with d, w, m or y, as in timespan=3m.
          atleast0 kim        | 0 | ‘atleast0’ asks for nothing. Write 1 or more, as in atleast5.
          kim~3               | 3 | ‘~3’ is no whole number up to 2. Write ~2.
          kim^0               | 3 | ‘^0’ would count for nothing. Write a number above 0 after a word, phrase or group.
          ???                 | 0 | There is nothing to look for in ‘???’. Write a word, a phrase or a date.
          """)
  void oddQueriesAreRefusedWithPlaceCauseAndCure(String text, int position, String message) {
    QuerySyntaxException refusal = refusal(text);
    assertThat(refusal).as(text).isNotNull().hasMessage(message);
    assertThat(refusal.position()).as(text).isEqualTo(position);
  }

  @Test
  void theFirstOfSeveralFaultsIsReported() {
    assertThat(refusal("kim ) (putin w/5").position()).isEqualTo(4);
  }

  @Test
  void positionsCountInvisibleCharacters() {
    assertThat(refusal("k\u00adim \u200f) putin").position()).isEqualTo(6);
  }

  @Test
  void limitsAreKept() {
    assertThat(refusal("a".repeat(1_001)))
        .hasMessage("The query is longer than 1000 characters. Shorten it.");
    assertThat(refusal("a ".repeat(201)))
        .hasMessage("The query has more than 200 words. Shorten it.");
    assertThat(refusal("(".repeat(51) + "a" + ")".repeat(51)))
        .hasMessage("Groups nest deeper than 50. Nest fewer.");
    assertThat(refusal("a ".repeat(200))).isNull();
  }
}
