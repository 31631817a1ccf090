package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How odd queries are read: the tree, and the note that says so. */
class LenientReadingTest {
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kim "putin xi       | kim AND "putin xi"   | The quotation mark before ‘putin xi’ is not closed; all that follows was read as one phrase.
          6" gun              | 6 gun                | The quotation mark ‘"’ has no partner; it was left out.
          kim” putin          | kim putin            | The quotation mark ‘”’ has no partner; it was left out.
          "" kim              | kim                  | There is nothing to look for between the quotation marks; they were left out.
          kim (putin          | kim putin            | The ‘(’ is not closed; it was closed at the end.
          kim) putin          | kim putin            | The ‘)’ closes nothing; it was left out.
          kim)^2 putin        | kim putin            | The ‘)’ closes nothing; it was left out.
          hd:() kim           | kim                  | There is nothing to look for between the parentheses; they were left out.
          - kim               | kim                  | The ‘-’ stands alone; it was left out.
          kim - putin         | kim putin            | The ‘-’ stands alone; it was left out.
          kim + putin         | kim putin            | The ‘+’ stands alone; it was left out.
          kim and             | kim \\and            | Nothing stands after ‘and’ that it could combine; it was read as a word.
          or kim              | \\or kim             | Nothing stands before ‘or’ that it could combine; it was read as a word.
          kim not             | kim \\not            | Nothing stands after ‘not’ that it could combine; it was read as a word.
          not                 | \\not                | Nothing stands before or after ‘not’ that it could combine; it was read as a word.
          AND                 | \\AND                | Nothing stands before or after ‘AND’ that it could combine; it was read as a word.
          kim AND             | kim                  | There is nothing to look for after ‘AND’; it was left out.
          OR kim              | kim                  | There is nothing to look for before ‘OR’; it was left out.
          kim and or putin    | kim AND putin        | ‘or’ follows another operator; it was left out.
          kim (and putin)     | kim putin            | There is nothing to look for before ‘and’; it was left out.
          kim w/5             | kim                  | There is nothing to look for after ‘w/5’; it was left out.
          w/5 kim             | kim                  | There is nothing to look for before ‘w/5’; it was left out.
          kim w/5 -putin      | kim not w/5 putin    | A negation follows ‘w/5’; it was read as not w/5.
          kim w/5 (xi -putin) | kim AND xi AND NOT putin | ‘w/5’ joins only words, phrases and groups of them; it was read as and.
          hd:kim w/5 by:putin | headline:kim AND byline:putin | ‘w/5’ joins parts in different fields; it was read as and.
          kim not pre/5 xi    | kim not w/5 xi       | ‘not pre/5’ cannot name an order; either order was excluded.
          hd: kim             | headline:kim         | A space follows ‘hd:’; the next word was looked for in the headline.
          kim hd:             | kim                  | There is nothing to look for after ‘hd:’; it was left out.
          headlne:kim         | headlne kim          | There is no field ‘headlne’; it was read as a word. Perhaps headline was meant.
          kim date:2023-13    | kim                  | ‘date:2023-13’ has no date that can be read; it was left out.
          kim date:2023-02-30 | kim                  | ‘date:2023-02-30’ has no date that can be read; it was left out.
          kim or date:foo     | kim                  | ‘date:foo’ has no date that can be read; it was left out.
          not date:foo kim    | kim                  | ‘date:foo’ has no date that can be read; it was left out.
          date:2023..2022     | date:2022-01-01..2023-12-31 | The dates in ‘date:2023..2022’ run backwards; they were swapped.
          date:03/04/2023     | date:2023-04-03      | In ‘03/04/2023’ day and month could be either way round; it was read as 2023-04-03.
          kim date after 2023 to 2024 | kim             | ‘date after 2023 to 2024’ has no date that can be read; it was left out.
          kim wc:800..many    | kim                  | ‘wc:800..many’ names no length; it was left out.
          kim timespan=soon   | kim                  | ‘timespan=soon’ is no span of time; it was left out.
          wc:800..300         | wc:300..800          | The lengths in ‘wc:800..300’ run backwards; they were swapped.
          kim wc<0            | kim                  | ‘wc<0’ names no length; it was left out.
          atleast0 kim        | kim                  | ‘atleast0’ asks for nothing; it was left out.
          atleast5 -kim       | NOT kim              | ‘atleast5’ counts only words, phrases and groups of them; it was left out.
          kim~3               | kim~2                | ‘~3’ is no whole number up to 2; it was read as ~2.
          kim^0               | kim                  | ‘^0’ would count for nothing; it was left out.
          (not kim)^2         | NOT kim              | ‘^2’ has nothing to weigh; it was left out.
          (kim or xi)~2       | kim OR xi            | ‘~2’ follows neither a plain word nor a phrase; it was left out.
          ="north korea"      | "north korea"        | ‘=’ takes plain words only; the rest was looked for in any form.
          ???                 | *                    | There is nothing to look for in ‘???’; all articles are given.
          """)
  void eachRepairHasItsNote(String text, String printed, String note) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(QueryPrinter.print(parsed.query())).as(text).isEqualTo(printed);
    assertThat(parsed.notes()).as(text).containsExactly(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not guilty               | NOT guilty          | ‘not’ was read as an operator; put it in quotation marks to look for the word.
          Kim repeats same threat  | Kim AND repeats w/s threat | ‘same’ was read as an operator; put it in quotation marks to look for the word.
          Will Kim visit Russia?   | Will Kim visit Russia | The ‘?’ at the end was read as a question mark, not as any letter.
          """)
  void whatMayBeMeantOtherwiseIsMentionedAndCorrect(String text, String printed, String note)
      throws QuerySyntaxException {
    ParsedQuery parsed = parser.parseStrict(text);
    assertThat(QueryPrinter.print(parsed.query())).isEqualTo(printed);
    assertThat(parsed.notes()).containsExactly(note);
  }

  @Test
  void unknownFieldsNamesAreGiven() {
    assertThat(parser.parse("zz:error").notes())
        .singleElement()
        .asString()
        .startsWith("There is no field ‘zz’; it was read as a word. The fields are headline, deck,")
        .endsWith("wc, length.");
  }

  @Test
  void sameRepairIsNotedOnce() {
    assertThat(parser.parse("kim ) ) )").notes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "()", "\"\"", "…", "!?", "hd:", "\u0000", "\ud83d", "^^^", "hd:()"})
  void whatHoldsNothingMeansEverythingOrNoticesIt(String text) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(parsed.query()).isInstanceOf(Query.class);
    assertThat(parsed.readAs()).isNotBlank();
  }

  @Test
  void controlAndDirectionCharactersAreNoText() {
    assertThat(parser.parse("\u0000kim\u0007putin\ufeff \u200fxi\u202e an\u00add\n").query())
        .isEqualTo(parser.parse("kim putin xi \\and").query());
    assertThat(QueryPrinter.print(parser.parse("\u200fפוטין\u200f or \u202bקים\u202c").query()))
        .isEqualTo("פוטין OR קים");
  }

  @Test
  void longTextIsCutAtAWord() {
    ParsedQuery parsed = parser.parse("abcdefghi ".repeat(101));
    assertThat(parsed.query())
        .isInstanceOfSatisfying(Query.Words.class, words -> assertThat(words.parts()).hasSize(100));
    assertThat(parsed.notes())
        .containsExactly("The query is longer than 1000 characters; the rest was left out.");
  }

  @Test
  void wordsBeyondTheLimitAreCut() {
    ParsedQuery parsed = parser.parse("(hd:(" + "a ".repeat(250) + ")) and \"b c\"");
    assertThat(parsed.query())
        .isEqualTo(
            new Query.In(
                Field.HEADLINE, new Query.Words(Collections.nCopies(200, Query.Word.of("a")))));
    assertThat(parsed.notes())
        .containsExactly("The query has more than 200 words; the rest was left out.");
  }

  @Test
  void deepNestingIsFlattened() {
    ParsedQuery parsed = parser.parse("(a or ".repeat(80) + "b" + ")".repeat(80));
    assertThat(parsed.notes())
        .containsExactly("Groups nest deeper than 50; the innermost parentheses were left out.");
    assertThat(parser.parse("(".repeat(400) + "kim" + ")".repeat(400)).query())
        .isEqualTo(Query.Word.of("kim"));
  }

  @Test
  void longChainsAreRead() {
    assertThat(parser.parse("a w/5 ".repeat(120) + "b").notes())
        .containsExactly(
            "More than 50 proximity operators follow one another; the others were read as and.");
    assertThat(parser.parse("not ".repeat(201) + "a").query())
        .isEqualTo(new Query.Not(Query.Word.of("a")));
    assertThat(parser.parse("hd:".repeat(300) + "a").query()).isNotNull();
    assertThat(parser.parse("atleast2 ".repeat(100) + "a").query())
        .isEqualTo(new Query.AtLeast(2, Query.Word.of("a")));
  }

  @Test
  void notesAreForPeople() {
    List<String> notes = parser.parse("kim )and hd: (\"").notes();
    assertThat(notes).isNotEmpty().allSatisfy(note -> assertThat(note).endsWith("."));
  }
}
