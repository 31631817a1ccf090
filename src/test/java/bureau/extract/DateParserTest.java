package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
  private final DateParser parser =
      new DateParser(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-09-15T16:12:00+09:00                  | 2023-09-15T16:12:00+09:00
          2023-09-15T16:12:00.123Z                   | 2023-09-15T16:12:00+00:00
          2023-09-15T16:12:00+0900                   | 2023-09-15T16:12:00+09:00
          2023-09-15T16:12                           | 2023-09-15T16:12:00
          2023-09-15                                 | 2023-09-15
          20230915                                   | 2023-09-15
          Fri, 28 Apr 2023 19:20:36 +0200            | 2023-04-28T19:20:36+02:00
          Fri, 28 Apr 2023 19:20:36 GMT              | 2023-04-28T19:20:36+00:00
          Fri Apr 28 19:20:36 CEST 2023              | 2023-04-28T19:20:36+02:00
          Posted on : 2023-08-21 17:40 KST           | 2023-08-21T17:40:00+09:00
          입력 2025.05.15. 오후 4:12                   | 2025-05-15T16:12:00
          2025年5月15日 16時12分                        | 2025-05-15T16:12:00
          2025年5月15日 午後4時12分                      | 2025-05-15T16:12:00
          2025년 5월 15일                              | 2025-05-15
          15 мая 2025, 16:12                         | 2025-05-15T16:12:00
          15 травня 2025, 16:12                      | 2025-05-15T16:12:00
          April 3, 2024 at 4:12 p.m. ET              | 2024-04-03T16:12:00-04:00
          Sept. 15, 2023 12:05 AM EST                | 2023-09-15T00:05:00-05:00
          3. April 2024, 16:12 Uhr                   | 2024-04-03T16:12:00
          03.04.2024, 16.12 Uhr                      | 2024-04-03T16:12:00
          03/04/2024                                 | 2024-04-03
          le 1er février 2024 à 08h30                | 2024-02-01T08:30:00
          3 de abril de 2024                         | 2024-04-03
          22 tháng 10, 2025                          | 2025-10-22
          ١٥ مايو ٢٠٢٥                               | 2025-05-15
          16:12, 15 May 2025                         | 2025-05-15T16:12:00
          1700000000                                 | 2023-11-14T22:13:20+00:00
          20230915161200                             | 2023-09-15T16:12:00
          Posted on : Sep.15,2023 16:12 KST          | 2023-09-15T16:12:00+09:00
          15 May 2025 4.12pm BST                     | 2025-05-15T16:12:00+01:00
          15 May 2025 16:12 IST                      | 2025-05-15T16:12:00+05:30
          2025-05-15 16:12 Beijing time              | 2025-05-15T16:12:00+08:00
          2025-05-15 16:12 (UTC+8)                   | 2025-05-15T16:12:00+08:00
          Kamis, 15 Mei 2025 16:12 WIB               | 2025-05-15T16:12:00+07:00
          15/5/2568                                  | 2025-05-15
          令和7年5月15日                               | 2025-05-15
          民國114年5月15日                             | 2025-05-15
          """)
  void dateIsReadAsPrinted(String printed, String expected) {
    assertThat(parser.first(printed, Origin.VISIBLE, false)).map(Stamp::at).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9999-12-31", "2027-01-01", "31 February 2024", "no date", "5 people", "1.2.3"})
  void whatIsNoDateOfAnArticleIsNone(String text) {
    assertThat(parser.first(text, Origin.VISIBLE, false)).isEmpty();
  }
}
