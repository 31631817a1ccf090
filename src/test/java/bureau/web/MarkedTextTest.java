package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Mark;
import bureau.web.pages.MarkedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
  private static String shown(MarkedText text) {
    return text.pieces().stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  /** The match is “grain”, from 3 to 8. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '"',
      value = {
        "0  / \"\"              / \"of [grain] talks\"",
        "2  / \"of\"            / \" [grain] talks\"",
        "3  / \"of \"           / \"[grain] talks\"",
        "4  / \"of [grain]\"    / \" talks\"",
        "8  / \"of [grain]\"    / \" talks\"",
        "10 / \"of [grain] t\"  / \"alks\"",
        "99 / \"of [grain] talks\" / \"\"",
      })
  void textIsCutInTwoButNoMatchIs(int length, String before, String after) {
    MarkedText.Halves halves =
        MarkedText.of("of grain talks", List.of(new Mark(3, 8))).cutAt(length);

    assertThat(shown(halves.before())).isEqualTo(before);
    assertThat(shown(halves.after())).isEqualTo(after);
    assertThat(shown(halves.before().then(halves.after()))).isEqualTo("of [grain] talks");
  }
}
