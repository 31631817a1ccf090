package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {
  private static final List<String> WORDS = List.of("talks", "Envoys", "in", "協議", "Ålesund", "3");

  @ParameterizedTest
  @CsvSource({
    "'Talks, in Ålesund', 'talks|in|ålesund'",
    "'協議3日', '協|議|3|日'",
    "'', ''",
    "' — ', ''",
    "'𠀀𠀁x', '𠀀|𠀁|x'"
  })
  void takesWordsApart(String text, String words) {
    assertThat(String.join("|", Likeness.words(text))).isEqualTo(words);
  }

  @Test
  void askingForAtLeastSoMuchIsTheSameAsMeasuring() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      String one = text(random);
      String other = text(random);
      double least = random.nextInt(11) / 10.0;
      assertThat(Likeness.isAtLeast(least, one, other))
          .as("%s and %s share %s", one, other, least)
          .isEqualTo(Likeness.of(one, other) >= least);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(6), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }
}
