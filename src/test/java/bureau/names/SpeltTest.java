package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpeltTest {
  @Test
  void wordsAreParted() {
    assertThat(Spelt.words(" Kim Jong-un ")).isEqualTo(List.of("kim", "jong", "un"));
    assertThat(Spelt.words("キム・ジョンウン")).isEqualTo(List.of("キム", "ジョンウン"));
  }

  @Test
  void accentsApostrophesAndStopsSayNothing() {
    assertThat(Spelt.key("Şükrü U.S. Sana’a")).isEqualTo("sukru us sanaa");
    assertThat(Spelt.key("Łódź Trịnh Đặng Čapek")).isEqualTo("lodz trinh dang capek");
    assertThat(Spelt.key("Сергей Ёлкин")).isEqualTo("сергеи елкин");
  }

  @Test
  void lettersThatAreLeftAsTheyAreWouldBeAnyway() {
    IntStream.range(0x80, Character.MAX_VALUE)
        .filter(Spelt::isPlain)
        .forEach(c -> {
          String pair = Character.toString(c).repeat(2);
          String open = Normalizer.normalize(pair, Normalizer.Form.NFKD);
          assertThat(open).doesNotContainPattern("[\\u0300-\\u036f]");
          assertThat(Normalizer.normalize(open, Normalizer.Form.NFC)).isEqualTo(pair);
          assertThat(pair.toLowerCase(Locale.ROOT)).isEqualTo(pair);
          // a vowel or final consonant of Hangul would join the letter before it
          assertThat(open).doesNotContainPattern("^[\\u1161-\\u11ff]");
        });
  }
}
