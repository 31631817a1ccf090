package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSplitterTest {
  private final CreditSplitter splitter = new CreditSplitter();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Delegates at the border bridge on Sept. 13. (KCNA/Yonhap)   | Delegates at the border bridge on Sept. 13. | KCNA/Yonhap
          The bridge at dawn. Photo: Mina Park/Sample                 | The bridge at dawn.                         | Mina Park/Sample
          The bridge at dawn. © Mina Park                             | The bridge at dawn.                         | Mina Park
          The bridge at dawn. AP Photo/Mina Park                      | The bridge at dawn.                         | AP Photo/Mina Park
          새벽의 다리. 사진=연합뉴스                                      | 새벽의 다리.                                  | 연합뉴스
          The bridge (built in 1938) at dawn.                         | The bridge (built in 1938) at dawn.         | -
          The bridge at dawn                                          | The bridge at dawn                          | -
          Foto: dpa                                                   | -                                           | dpa
          The bridge at dawn. (AP Photo/Mina Park, File)              | The bridge at dawn.                         | AP Photo/Mina Park, File
          The bridge at dawn on Monday. – AP                         | The bridge at dawn on Monday.               | AP
          The bridge at dawn. REUTERS/Mina Park/File Photo            | The bridge at dawn.                         | REUTERS/Mina Park/File Photo
          The bridge at dawn. Courtesy of the ministry                | The bridge at dawn.                         | the ministry
          Image caption, The bridge at dawn                           | The bridge at dawn                          | -
          Image source, Sample Images                                 | -                                           | Sample Images
          Archivfoto: dpa                                             | -                                           | dpa
          El puente, ayer. EFE/Ana Ejemplo                            | El puente, ayer.                            | EFE/Ana Ejemplo
          Le pont hier. JANE DOE / AFP                                | Le pont hier.                               | JANE DOE / AFP
          새벽의 다리 [사진=연합뉴스]                                     | 새벽의 다리                                   | 연합뉴스
          새벽의 다리 /사진제공=대통령실                                   | 새벽의 다리                                   | 대통령실
          새벽의 다리. 연합뉴스                                          | 새벽의 다리.                                  | 연합뉴스
          새벽의 다리가 보인다. 홍길동 기자                                | 새벽의 다리가 보인다.                          | 홍길동 기자
          새벽의 다리가 보인다. 견본일보 자료사진                           | 새벽의 다리가 보인다.                          | 견본일보 자료사진
          黎明的桥。新华社记者 王小明 摄                                  | 黎明的桥。                                    | 新华社记者 王小明
          夜明けの橋＝15日、東京（共同）                                  | 夜明けの橋＝15日、東京                          | 共同
          夜明けの橋（山田太郎撮影）                                     | 夜明けの橋                                    | 山田太郎
          الجسر عند الفجر (رويترز)                                      | الجسر عند الفجر                              | رويترز
          """)
  void creditIsPartedFromTheCaption(String printed, String caption, String credit) {
    assertThat(splitter.split(printed)).isEqualTo(new Picture(caption, credit));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Mina Park/dpa | Mina Park, Mina Park/dpa",
    "dpa | DPA, dpa",
    "Sample Images | Mina Park, Sample Images | Mina Park"
  })
  void partThatRepeatsTheCreditGoes(String printed, String credit) {
    assertThat(splitter.bare(printed)).isEqualTo(credit);
  }
}
