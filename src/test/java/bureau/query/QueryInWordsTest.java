package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a query is shown to the person who typed it. */
class QueryInWordsTest {
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                  | all articles
          kim                                 | kim
          kim putin                           | kim AND putin
          kim putin xi biden                  | kim AND putin AND xi AND biden
          kim putin xi biden modi             | any of: kim, putin, xi, biden, modi
          kim putin xi biden modi -trump      | (any of: kim, putin, xi, biden, modi) AND NOT trump
          kim or putin and xi                 | kim OR (putin AND xi)
          kim putin or xi                     | (kim AND putin) OR xi
          kim putin -xi                       | kim AND putin AND NOT xi
          -x                                  | NOT x
          not (a or b)                        | NOT (a OR b)
          "north korea" „süd korea“~2         | “north korea” AND “süd korea” (±2 places)
          kor* wo?d kim~1 xi~                 | kor… AND wo?d AND kim (±1 letter) AND xi (±2 letters)
          =Putin caps(kim)                    | exactly ‘Putin’ AND kim (capitalised)
          allcaps(who)^2                      | who (all capitals) (×2)
          hd:kim                              | headline: kim
          hd:(kim or putin) xi                | headline: (kim OR putin) AND xi
          caption:*                           | caption: anything
          kim w/5 putin                       | kim NEAR putin, at most 5 words between
          kim near2 putin                     | kim NEAR putin, at most 1 word between
          kim w/0 putin                       | kim NEXT TO putin
          kim adj putin                       | kim DIRECTLY BEFORE putin
          kim pre/3 putin                     | kim BEFORE putin, at most 3 words between
          kim /s putin or xi w/p modi         | (kim AND putin in one sentence) OR (xi AND modi in one paragraph)
          rico not w/5 puerto                 | rico NOT NEAR puerto, more than 5 words between
          rico not w/s puerto                 | rico NOT NEAR puerto, not in one sentence
          atleast5 kim                        | at least 5 times kim
          date:2023-09-01..2023-09-15         | printed from 2023-09-01 to 2023-09-15
          date:2023-09-15                     | printed on 2023-09-15
          date:2023-09                        | printed in September 2023
          date:2023                           | printed in 2023
          after:2023-09-01 before:2023-09-15  | printed from 2023-09-02 on AND printed up to 2023-09-14
          wc>800 wc<300                       | at least 801 words long AND at most 299 words long
          wc:300..800                         | 300 to 800 words long
          """)
  void treesAreShownInWords(String text, String words) {
    assertThat(parser.parse(text == null ? "" : text).readAs()).as(text).isEqualTo(words);
  }

  @Test
  void otherWaysToWriteAPartStandBehindItAndAreNotTyped() {
    Query variants =
        new Query.Not(
            new Query.Variants(
                Query.Word.of("putin"),
                List.of(new Query.Variant(Query.Word.of("Путин"), "Путин", "spelling", 0.5f))));
    assertThat(QueryPrinter.inWords(variants)).isEqualTo("NOT putin (also Путин)");
    assertThat(QueryPrinter.print(variants)).isEqualTo("NOT putin");
  }
}
