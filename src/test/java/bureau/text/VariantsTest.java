package bureau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private static final long SEED = 1127;

  /** Three times as many as are kept. */
  private static final int WORDS = 100_000;

  @Test
  void areTheSameWhateverWordsCameBefore() {
    List<String> words = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < WORDS; i++) {
      words.add(word(random));
    }
    Variants seasoned = new Variants(Language.ENGLISH);
    words.forEach(word -> seasoned.of(term(word), null, false));
    for (String word : words.subList(0, 2_000)) {
      for (boolean isName : new boolean[] {true, false}) {
        assertThat(seasoned.of(term(word), null, isName))
            .as(word)
            .isEqualTo(new Variants(Language.ENGLISH).of(term(word), null, isName));
      }
    }
  }

  @Test
  void ofANameAreNotThoseOfTheWord() {
    Variants variants = new Variants(Language.RUSSIAN);
    List<String> ofWord = variants.of(term("путин"), null, false);
    List<String> ofName = variants.of(term("путин"), null, true);
    assertThat(ofName).hasSizeGreaterThan(ofWord.size()).containsAll(ofWord);
    assertThat(variants.of(term("путин"), null, false)).isEqualTo(ofWord);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int letters = 2 + random.nextInt(4);
    for (int i = 0; i < letters; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.append(random.nextBoolean() ? "s" : "ing").toString();
  }

  private static CharTermAttribute term(String word) {
    CharTermAttribute term = new CharTermAttributeImpl();
    term.append(word);
    return term;
  }
}
