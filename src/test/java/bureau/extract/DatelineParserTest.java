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
          МОСКВА, 15 сентября. /ТАСС/. Министры встретились.    | МОСКВА            | ТАСС        | 15 сентября
          КИЕВ. 15 сентября. УНН. Министры встретились.         | КИЕВ              | УНН         | 15 сентября
          KYIV. Sept 15 (Interfax-Ukraine) - The ministers met. | KYIV              | Interfax-Ukraine | Sept 15
          KYIV, Ukraine (AP) — The ministers met.               | KYIV, Ukraine     | AP          | -
          WASHINGTON D.C. — The ministers met.                  | WASHINGTON D.C.   | -           | -
          RAMALLAH, Sunday, September 15, 2024 (WAFA) – Talks.  | RAMALLAH          | WAFA        | September 15, 2024
          SÉVARÉ (Mali) - Le premier camion est parti.          | SÉVARÉ (Mali)     | -           | -
          مسقط — التقى الوزراء.                                   | مسقط              | -           | -
          【ウランバートル】閣僚が会談した。                          | ウランバートル      | -           | -
          JAKARTA, SAMPLE.com - Para menteri bertemu.           | JAKARTA           | SAMPLE.com  | -
          Berlin/Kiew (dpa) - Die Minister trafen sich.         | Berlin/Kiew       | dpa         | -
          Paris, 15 sept. (AFP) - Les ministres se sont vus.    | Paris             | AFP         | 15 sept.
          Madrid (EFE).- Los ministros se reunieron.            | Madrid            | EFE         | -
          (ANSA) - ROMA, 15 SET - I ministri si sono visti.     | ROMA              | ANSA        | 15 SET
          القاهرة (رويترز) - التقى الوزراء.                       | القاهرة           | رويترز      | -
          القاهرة - أ ف ب - التقى الوزراء.                        | القاهرة           | أ ف ب       | -
          رام الله 15-9-2024 وفا- التقى الوزراء.                  | رام الله          | وفا         | 15-9-2024
          新华社北京9月15日电（记者王小明）部长们会面。              | 北京              | 新华社      | 9月15日
          （中央社記者王明台北15日電）部長會面。                     | 台北              | 中央社      | 15日
          （中央社東京15日電）部長會面。                            | 東京              | 中央社      | 15日
          【北京共同】閣僚が会談した。                              | 北京              | 共同        | -
          【ソウル＝佐藤花子】閣僚が会談した。                       | ソウル            | -           | -
          ［東京 15日 ロイター］ 閣僚が会談した。                    | 東京              | ロイター    | 15日
          """)
  void datelineIsTakenFromTheLede(String lede, String place, String agency, String date) {
    assertThat(parser.parse(lede)).contains(new Dateline(place, agency, date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers met in Seoul.",
        "Seoul - and not only Seoul - waits.",
        "He said: We met.",
        "Moscow. It was the first visit.",
        "عاد الوزير - كما قال - إلى بلاده."
      })
  void ledeWithoutDatelineHasNone(String lede) {
    assertThat(parser.parse(lede)).isEmpty();
  }
}
