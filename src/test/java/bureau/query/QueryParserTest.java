package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a correct query is read: its tree as {@link QueryPrinter} prints it, and no notes. */
class QueryParserTest {
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  private void assertReads(String text, String printed) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(QueryPrinter.print(parsed.query())).as(text).isEqualTo(printed);
    assertThat(parsed.notes()).as(text).isEmpty();
    assertThat(parsed.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kim                              | kim
          kim putin                        | kim putin
          kim  putin xi summit rocket      | kim putin xi summit rocket
          kim and putin                    | kim AND putin
          Kim OR Putin Or Xi               | Kim OR Putin OR Xi
          kim not putin                    | kim AND NOT putin
          kim and not putin                | kim AND NOT putin
          NOT kim                          | NOT kim
          -kim -putin                      | NOT kim AND NOT putin
          kim putin -xi                    | kim putin AND NOT xi
          -xi kim putin                    | NOT xi AND kim putin
          +kim putin                       | kim AND putin
          kim putin +xi                    | kim putin AND xi
          kim or putin and xi              | kim OR (putin AND xi)
          (kim or putin) and xi            | (kim OR putin) AND xi
          [kim or putin] xi                | (kim OR putin) AND xi
          kim putin or xi biden            | (kim putin) OR (xi biden)
          kim putin and xi                 | kim putin AND xi
          kim and (putin and xi)           | kim AND putin AND xi
          kim or (putin or xi)             | kim OR putin OR xi
          (kim) (putin)                    | kim putin
          (kim putin) xi                   | kim putin AND xi
          kim (putin xi)                   | kim AND putin xi
          not (kim or putin)               | NOT (kim OR putin)
          -(kim putin)                     | NOT (kim putin)
          NOT NOT kim                      | kim
          kim or not putin                 | kim OR NOT putin
          *                                | *
          * kim                            | kim
          (*)                              | *
          """)
  void operatorsCombineWords(String text, String printed) {
    assertReads(text, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "north korea"                    | "north korea"
          “north korea”                    | "north korea"
          „Nord Korea“                     | "Nord Korea"
          „Nord Korea”                     | "Nord Korea"
          ”nord korea”                     | "nord korea"
          «Ким Чен Ын»                     | "Ким Чен Ын"
          »Nord Korea«                     | "Nord Korea"
          「金 正恩」                        | "金 正恩"
          『金 正恩』                        | "金 正恩"
          ＂north korea＂                   | "north korea"
          "  north   korea "               | "north korea"
          "kim and putin"                  | "kim and putin"
          "kim (jong) un"                  | "kim (jong) un"
          "north korea" missile            | "north korea" AND missile
          missile "north korea" test       | missile test AND "north korea"
          -"north korea"                   | NOT "north korea"
          "north korea"~5                  | "north korea"~5
          "north korea"^2                  | "north korea"^2
          "north korea"~5^2                | "north korea"~5^2
          "north kor*"                     | north pre/0 kor*
          "wom?n of kor*"                  | (wom?n pre/0 of) pre/0 kor*
          "what next?"                     | "what next?"
          """)
  void quotationMarksMakePhrases(String text, String printed) {
    assertReads(text, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kor*                             | kor*
          recycl!                          | recycl*
          wo?d                             | wo?d
          wom??                            | (wom??)
          cat?                             | (cat?)
          *gate                            | *gate
          k*m*                             | k*m*
          kim~                             | kim~2
          kim~1                            | kim~1
          kim~2^3                          | (kim~2)^3
          kim^2                            | kim^2
          kim^0.5 putin                    | kim^0.5 putin
          (kim putin)^2                    | (kim putin)^2
          =Putin                           | =Putin
          ="kim"                           | "kim"
          caps(kim)                        | caps(kim)
          CAPS(kim jong)                   | caps(kim) caps(jong)
          allcaps(WHO)                     | allcaps(WHO)
          allcaps(who or nato)             | allcaps(who) OR allcaps(nato)
          \\and                            | \\and
          \\w/5 kim                        | \\w/5 kim
          =and                             | =\\and
          """)
  void wordsTakeWildcardsAndForms(String text, String printed) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(QueryPrinter.print(parsed.query())).as(text).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "F-16",
    "U.S.",
    "s/s",
    "G7/G20",
    "AT&T",
    "Al-Qa'ida",
    "Al-Qa’ida",
    "C++",
    "C#",
    "50%",
    "12:30",
    "a.b@example.org",
    "https://example.org/a?b=1&c=(d)",
    "www.example.org/x*y",
    "COVID-19",
    "#Kim",
    "$5m",
    "€5",
    "4x4",
    "1.5",
    "9/11",
    "o'clock",
    "UN-backed",
    "🚀",
    "ウラジーミル・プーチン"
  })
  void punctuationInsideWordsIsSafe(String word) {
    assertThat(parser.parse(word).query()).isEqualTo(Query.Word.of(word));
    assertThat(parser.parse(word).notes()).isEmpty();
    assertThat(parser.parse("kim " + word + " putin").query())
        .isEqualTo(
            new Query.Words(
                List.of(Query.Word.of("kim"), Query.Word.of(word), Query.Word.of("putin"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          COVID-19: the latest             | COVID-19 the latest
          Kim said: we, too.               | Kim said we too
          Kim's "no"                       | Kim's AND "no"
          Moscow,Beijing 1,000             | Moscow Beijing 1,000
          Korea—Russia talks…              | Korea Russia talks
          leader--a shock                  | leader a shock
          Putin:Kim talks                  | Putin Kim talks
          (U.S.) talks.                    | U.S. talks
          'kim' ‘putin’                    | kim putin
          （金正恩 OR 普京）                  | 金正恩 OR 普京
          hd：金正恩                         | headline:金正恩
          ¿Quién?                          | (Quién?)
          ＫＩＭ                             | KIM
          """)
  void punctuationAroundWordsIsNotPartOfThem(String text, String printed) {
    assertReads(text, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          headline:kim                     | headline:kim
          HD:kim                           | headline:kim
          hd=kim                           | headline:kim
          hd(kim)                          | headline:kim
          hd(kim or putin)                 | headline:(kim OR putin)
          hd:(kim putin)                   | headline:(kim putin)
          hd:kim putin                     | headline:kim AND putin
          title:"north korea"              | headline:"north korea"
          intitle:kim*                     | headline:kim*
          lp:kim deck:a td:b hlp:c         | lead:kim AND deck:a AND body:b AND hlead:c
          by:smith art:a graphic:b cr:c    | byline:smith AND caption:a AND caption:b AND credit:c
          dateline:seoul rst:reuters se:x  | dateline:seoul AND publisher:reuters AND section:x
          ns:summit site:example.org       | keyword:summit AND publisher:example.org
          la:ko                            | language:ko
          la:(ko or ja)                    | language:(ko OR ja)
          la:or                            | language:or
          dated:json-ld                    | dated:json-ld
          dated:(file or relative)         | dated:(file OR relative)
          an:"000_8b"                      | id:000_8b
          id:-x!                           | id:-x!
          url:https://example.org/a?b=(c)  | url:https://example.org/a?b=(c)
          url:example.org/*                | url:example.org/*
          -hd:kim                          | NOT headline:kim
          hd:-kim                          | NOT headline:kim
          hd:(not kim)                     | NOT headline:kim
          hd:=Kim                          | headline:=Kim
          hd:kim^2                         | headline:kim^2
          hd:(kim body:putin)              | headline:(kim AND body:putin)
          hd:(body:kim)                    | body:kim
          hd:and                           | headline:\\and
          caption:*                        | caption:*
          """)
  void fieldsTakeWordsPhrasesAndGroups(String text, String printed) {
    assertReads(text, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date:2023                        | date:2023-01-01..2023-12-31
          date:2023-09                     | date:2023-09-01..2023-09-30
          date:2023-09-15                  | date:2023-09-15
          date=20230915                    | date:2023-09-15
          date:2023/9/5                    | date:2023-09-05
          date:15.9.2023                   | date:2023-09-15
          date:15/09/2023                  | date:2023-09-15
          date:09/15/2023                  | date:2023-09-15
          pd:20230915                      | date:2023-09-15
          date:today                       | date:2026-11-24
          date:yesterday                   | date:2026-11-23
          date:2023-09-01..2023-09-15      | date:2023-09-01..2023-09-15
          date:2023-09..2023-10            | date:2023-09-01..2023-10-31
          date:2023..                      | date:2023-01-01..
          date:..2023                      | date:..2023-12-31
          date:(2023-09-01..2023-09-15)    | date:2023-09-01..2023-09-15
          after:2023-09-01                 | date:2023-09-02..
          after:2023-09                    | date:2023-10-01..
          after:2023                       | date:2024-01-01..
          before:2023-09-15                | date:..2023-09-14
          before:2023                      | date:..2022-12-31
          date from 20230901 to 20230915   | date:2023-09-01..2023-09-15
          DATE FROM 2023-09 TO 2023-10     | date:2023-09-01..2023-10-31
          date after 20230901              | date:2023-09-02..
          date aft 1.9.2023                | date:2023-09-02..
          date before 20230915             | date:..2023-09-14
          date is 2023-09-15               | date:2023-09-15
          date(after 20230901)             | date:2023-09-02..
          date>2023-09-01                  | date:2023-09-02..
          date >= 2023-09-01               | date:2023-09-01..
          date<=2023-09-15                 | date:..2023-09-15
          timespan=3m                      | date:2026-08-24..
          timespan:2w                      | date:2026-11-10..
          timespan=10d                     | date:2026-11-14..
          timespan=1y                      | date:2025-11-24..
          timespan=3months                 | date:2026-08-24..
          kim date:2023 putin              | kim putin AND date:2023-01-01..2023-12-31
          not date:2023                    | NOT (date:2023-01-01..2023-12-31)
          the date is 30 June              | the \\date is 30 June
          closing date                     | closing \\date
          closing date after election      | closing \\date after election
          wc>800                           | wc:801..
          wc > 800                         | wc:801..
          wc>=800                          | wc:800..
          wc<300                           | wc:..299
          wc:<=300                         | wc:..300
          length:800..1200                 | wc:800..1200
          length(>800)                     | wc:801..
          wc=800                           | wc:800
          the length of it                 | the length of it
          """)
  void datesAndLengthsAreFilters(String text, String printed) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(QueryPrinter.print(parsed.query())).as(text).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kim w/5 putin                    | kim w/5 putin
          kim W/5 putin                    | kim w/5 putin
          kim near/5 putin                 | kim w/5 putin
          kim /5 putin                     | kim w/5 putin
          kim near5 putin                  | kim w/4 putin
          kim near1 putin                  | kim w/0 putin
          kim adj5 putin                   | kim pre/4 putin
          kim ADJ putin                    | kim pre/0 putin
          kim pre/3 putin                  | kim pre/3 putin
          kim /s putin                     | kim w/s putin
          kim w/s putin                    | kim w/s putin
          kim SAME putin                   | kim w/s putin
          kim pre/s putin                  | kim pre/s putin
          kim /p putin                     | kim w/p putin
          kim w/para putin                 | kim w/p putin
          rico not w/5 puerto              | rico not w/5 puerto
          rico NOT NEAR5 puerto            | rico not w/4 puerto
          rico not /s puerto               | rico not w/s puerto
          a w/5 b w/3 c                    | (a w/5 b) w/3 c
          a w/5 (b or c)                   | a w/5 (b OR c)
          (a or b)w/5(c d)                 | (a OR b) w/5 (c d)
          a or b w/5 c and d               | a OR (b w/5 c AND d)
          not a w/5 b                      | NOT (a w/5 b)
          north korea w/5 missile          | north AND korea w/5 missile
          "north korea" w/5 miss*          | "north korea" w/5 miss*
          hd:(kim w/5 putin)               | headline:(kim w/5 putin)
          hd:kim w/5 putin                 | headline:(kim w/5 putin)
          kim w/5 hd:putin                 | headline:(kim w/5 putin)
          hd:kim w/5 hd:putin              | headline:(kim w/5 putin)
          atleast5 kim                     | atleast5(kim)
          ATLEAST3(a or b)                 | atleast3(a OR b)
          atleast2 kim w/5 putin           | atleast2(kim w/5 putin)
          atleast2 (a and b)               | atleast2(a) AND atleast2(b)
          atleast2 hd:kim                  | headline:(atleast2(kim))
          atleast5 a and atleast2 b        | atleast5(a) AND atleast2(b)
          """)
  void proximityBindsClosest(String text, String printed) {
    assertReads(text, printed);
  }

  @Test
  void nothingTypedMeansEverything() {
    assertReads("", "*");
    assertReads("  \t", "*");
  }

  @Test
  void strictReadsCorrectQueriesAlike() throws QuerySyntaxException {
    String text = "hd:(kim w/5 \"putin\") and date:2023 -xi";
    assertThat(parser.parseStrict(text)).isEqualTo(parser.parse(text));
  }

  @Test
  void runningTextIsReadAsWordsOnly() {
    assertThat(QueryParser.words("Kim, Putin and \"Kim\" - not OR title: x* (w/5)?"))
        .isEqualTo(
            new Query.Words(
                Stream.concat(
                        Stream.<Query>of(new Query.Boost(Query.Word.of("Kim"), 2)),
                        Stream.of("Putin", "and", "not", "OR", "title", "x", "w/5")
                            .map(Query.Word::of))
                    .toList()));
    assertThat(QueryParser.words("Kim.")).isEqualTo(Query.Word.of("Kim"));
    assertThat(QueryParser.words(" … ")).isEqualTo(new Query.Everything());
  }

  @Test
  void runningTextHasNoLimit() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("word").append(i).append(' ');
    }
    assertThat(QueryParser.words(text.toString()))
        .isInstanceOfSatisfying(
            Query.Words.class, words -> assertThat(words.parts()).hasSize(5_000));
  }
}
