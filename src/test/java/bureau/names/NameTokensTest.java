package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTokensTest {
  @Test
  void areTheWordsAsNamesAreCompared() {
    assertThat(words("The U.S. and Côte d’Ivoire, U.A.E; 北京 São"))
        .containsExactly("the", "u.s.", "and", "cote", "d", "ivoire", "u.a.e.", "北", "京", "sao");
  }

  @Test
  void knowCapitalsAndFullStops() {
    NameTokens tokens = NameTokens.of("Near Calif. and Élysée");
    assertThat(IntStream.range(0, tokens.size()).filter(tokens::isCapital))
        .containsExactly(0, 1, 3);
    assertThat(IntStream.range(0, tokens.size()).filter(tokens::isStopped)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seoul, SEOUL and seoul",
        "The U.S. and U.K. of 1994",
        "Ha Nội, São Tomé e Príncipe",
        "Россия и Җибек 北京한국",
        ""
      })
  void haveTheHashOfTheWordWhetherItIsMadeOrNot(String text) {
    NameTokens tokens = NameTokens.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      int before = tokens.hash(i);
      assertThat(before).as(tokens.word(i)).isEqualTo(tokens.word(i).hashCode());
      assertThat(tokens.hash(i)).isEqualTo(before);
    }
  }

  private static List<String> words(String text) {
    NameTokens tokens = NameTokens.of(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
  }
}
