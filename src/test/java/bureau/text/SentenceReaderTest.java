package bureau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

  @Test
  void aWholeTextHasTheSameSentencesAsOneThatIsRead() throws IOException {
    List<String> parts =
        List.of(
            ".", "!", "…", "。", "？", " ", " ", "”", "Gen", "mr", "ambassador", "K", "é", "7", "会");
    Random random = new Random(20261127);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(30), 0, parts.size()).mapToObj(parts::get).forEach(text::append);
      SentenceReader reader = new SentenceReader(new StringReader(text.toString()));
      reader.transferTo(java.io.Writer.nullWriter());
      int[] bounds = SentenceReader.bounds(text.toString());
      assertThat(bounds[0]).isZero();
      assertThat(bounds[bounds.length - 1]).isEqualTo(text.length());
      for (int at = 1; at < bounds.length; at++) {
        int next = at + 1 < bounds.length ? bounds[at] : Integer.MAX_VALUE;
        assertThat(reader.start(at - 1)).as("sentence %d of %s", at, text).isEqualTo(next);
      }
    }
  }
}
