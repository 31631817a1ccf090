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
    words.forEach(word -> of(seasoned, word, false));
    for (String word : words.subList(0, 2_000)) {
      for (boolean isName : new boolean[] {true, false}) {
        assertThat(of(seasoned, word, isName))
            .as(word)
            .isEqualTo(of(new Variants(Language.ENGLISH), word, isName));
      }
    }
  }

  @Test
  void ofANameAreNotThoseOfTheWord() {
    Variants variants = new Variants(Language.RUSSIAN);
    List<String> ofWord = of(variants, "путин", false);
    List<String> ofName = of(variants, "путин", true);
    assertThat(ofName).hasSizeGreaterThan(ofWord.size()).containsAll(ofWord);
    assertThat(of(variants, "путин", false)).isEqualTo(ofWord);
  }

  @Test
  void areOfWordsOfAnyLength() {
    Variants variants = new Variants(Language.GERMAN);
    String word =
        "rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetze";
    List<String> first = of(variants, word, false);
    assertThat(first).isNotEmpty().allMatch(variant -> variant.length() > 64);
    assertThat(of(variants, word, false)).isEqualTo(first);
  }

  private static List<String> of(Variants variants, String word, boolean isName) {
    CharTermAttribute term = new CharTermAttributeImpl();
    term.append(word);
    variants.find(term, null, isName);
    List<String> found = new ArrayList<>();
    while (variants.next(term)) {
      found.add(term.toString());
    }
    return found;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int letters = 2 + random.nextInt(4);
    for (int i = 0; i < letters; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.append(random.nextBoolean() ? "s" : "ing").toString();
  }
}
