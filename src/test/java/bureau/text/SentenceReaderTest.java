package bureau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One sentence only.                             | ''
          It rained. The ferry left.                     | The ferry left.
          Who asked? Nobody! Then silence…  Then noise.  | Nobody! / Then silence… / Then noise.
          Gen. Ito met Mr. Okafor. They spoke.           | They spoke.
          J. B. Quill wrote it. He left.                 | He left.
          “We wait.” The envoy sat.                      | The envoy sat.
          The cost rose 3.5 percent. 12 ships waited.    | 12 ships waited.
          It went to the U.S. delegation. Nobody came.   | Nobody came.
          会談は終わった。次回は未定だ。                 | 次回は未定だ。
          회담이 끝났다. 다음 일정은 미정이다.           | 다음 일정은 미정이다.
          e.g. this goes on                              | ''
          """)
  void sentencesBeginBehindStops(String text, String starts) throws IOException {
    SentenceReader reader = new SentenceReader(new StringReader(text));
    reader.transferTo(java.io.Writer.nullWriter());
    List<String> found = new ArrayList<>();
    for (int i = 0; reader.start(i) != Integer.MAX_VALUE; i++) {
      int end = Math.min(reader.start(i + 1), text.length());
      found.add(text.substring(reader.start(i), end).strip());
    }
    assertThat(String.join(" / ", found)).isEqualTo(starts);
  }
}
