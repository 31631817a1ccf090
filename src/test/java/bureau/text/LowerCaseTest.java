package bureau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
  private static final long SEED = 1128;
  private static final int WORDS = 20_000;

  /** Plain letters and signs, others of one case, and some beyond the first plane. */
  private static final String CHARACTERS = "aAzZ@[`{09'-éÉßİıΣςЖж张한𐐀𐐨";

  @Test
  void writesWordsAsLucenesOwnDoes() throws IOException {
    Random random = new Random(SEED);
    int[] characters = CHARACTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      int plain = random.nextInt(2) * (characters.length - 8) + 8;
      for (int letters = 1 + random.nextInt(5); letters > 0; letters--) {
        text.appendCodePoint(characters[random.nextInt(plain)]);
      }
      text.append(' ');
    }
    List<String> words = words(new LowerCase(tokens(text.toString())));
    assertThat(words)
        .hasSize(WORDS)
        .isEqualTo(words(new LowerCaseFilter(tokens(text.toString()))))
        .contains("aa", "az")
        .doesNotContain("AA", "aZ");
  }

  private static TokenStream tokens(String text) {
    WhitespaceTokenizer tokens = new WhitespaceTokenizer();
    tokens.setReader(new StringReader(text));
    return tokens;
  }

  private static List<String> words(TokenStream tokens) throws IOException {
    List<String> words = new ArrayList<>();
    try (tokens) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }
}
