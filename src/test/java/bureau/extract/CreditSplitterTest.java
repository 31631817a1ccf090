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
          The bridge at dawn(Doc.Town Hall )                          | The bridge at dawn                          | Doc.Town Hall
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
