package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTest {
  private static final String LETTERS = "aBÉß— .\u00a0\u200b\t協ᄀ3";

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "one two", "—"})
  void foldedTextStaysAsItIs(String text) {
    assertThat(Text.fold(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" one two", "one two ", "one  two", "one\ntwo", "one\u00a0two", "o\u00adne two"})
  void whiteSpaceIsFoldedAndTypesettingLeftOut(String text) {
    assertThat(Text.fold(text)).isEqualTo("one two");
  }

  @Test
  void theStartOfAKeyIsThatOfTheWholeKey() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      String text = text(random, random.nextInt(200));
      String start = Text.key(text(random, random.nextInt(3))).toLowerCase(Locale.ROOT);
      assertThat(Text.keyStartsWith(text, start))
          .as("%s starts with %s", text, start)
          .isEqualTo(Text.key(text).startsWith(start));
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
