package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A completion takes the place of what is being typed, and leaves the rest of the query. */
class TypingTest {
  @ParameterizedTest(name = "{0} + {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kim put            | WORD      | putin           | 4 | kim putin
          kim AND put        | WORD      | putin           | 0 | kim AND putin
          (kim or put        | WORD      | putin           | 0 | (kim or putin
          hd:put             | WORD      | putin           | 0 | hd:putin
          by:jo              | AUTHOR    | John Smith      | 0 | by:"John Smith"
          kim by:"john sm    | AUTHOR    | John Smith      | 0 | kim by:"John Smith"
          kim jo             | AUTHOR    | John Smith      | 4 | kim byline:"John Smith"
          kim -by:jo         | AUTHOR    | John Smith      | 0 | kim -by:"John Smith"
          mos                | PLACE     | MOSCOW          | 0 | dateline:"MOSCOW"
          gaz                | PUBLISHER | The Gazette     | 0 | publisher:"The Gazette"
          grain corr         | HEADLINE  | Grain “corridor” | 0 | headline:"Grain  corridor"
          """)
  void completionIsPutIntoTheText(String typed, Kind kind, String text, int from, String query) {
    Typing typing = Typing.of(typed);
    assertThat(typing.kinds()).contains(kind);
    assertThat(typing.with(new Suggestion(kind, text, 1, from))).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({"by:jo, AUTHOR", "dateline:mo, PLACE", "site:ga, PUBLISHER", "caption:ga, WORD"})
  void fieldDecidesWhatIsSuggested(String typed, Kind kind) {
    assertThat(Typing.of(typed).kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({"la:k", "id:a", "url:https"})
  void valueIsNotCompleted(String typed) {
    assertThat(Typing.of(typed).kinds()).isEmpty();
  }
}
