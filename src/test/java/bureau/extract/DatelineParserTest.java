package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Dateline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  private final DatelineParser parser = new DatelineParser();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          SEOUL, Sept. 15 (Yonhap) — The ministers met.         | SEOUL             | Yonhap      | Sept. 15
          KYIV — The ministers met.                             | KYIV              | -           | -
          Beijing (AFP) - The ministers met.                    | Beijing           | AFP         | -
          WASHINGTON/MOSCOW: The ministers met.                 | WASHINGTON/MOSCOW | -           | -
          [Seoul=Newsis] The ministers met.                     | Seoul             | Newsis      | -
          (서울=연합뉴스) 김철수 기자 = 장관들이 만났다.              | 서울               | 연합뉴스     | -
          МОСКВА, 15 сен — РИА Новости. Министры встретились.   | МОСКВА            | РИА Новости | 15 сен
          """)
  void datelineIsTakenFromTheLede(String lede, String place, String agency, String date) {
    assertThat(parser.parse(lede)).contains(new Dateline(place, agency, date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers met in Seoul.",
        "Seoul - and not only Seoul - waits.",
        "He said: We met."
      })
  void ledeWithoutDatelineHasNone(String lede) {
    assertThat(parser.parse(lede)).isEmpty();
  }
}
