package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "' ', ''",
    "Talks resume, Talks resume",
    "' Talks  resume\r\n\tin\u00a0Geneva ', Talks resume in Geneva",
    "'Talks\u2003resume\u2003', Talks\u2003resume"
  })
  void whiteSpaceIsFolded(String text, String folded) {
    assertThat(Markup.fold(text)).isEqualTo(folded);
  }

  @Test
  void whatNeedsNoFoldingIsTold() {
    List<String> parts = List.of(" ", " ", "\n", "\u00a0", "\u2028", "\u001f", "a", "é", "会");
    Random random = new Random(20261127);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(8), 0, parts.size()).mapToObj(parts::get).forEach(text::append);
      assertThat(Markup.fold(text.toString()))
          .isEqualTo(text.toString().replaceAll("[\\s\\u00a0]+", " ").strip());
    }
  }
}
