package bureau.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marked terms that are written beside a word: its stem, the word without accents, and
 * what a name sounds like. Most words of a text were met before, and taking the inflection off is
 * the dearest part of analysis, so what was found is kept. Used by one thread at a time.
 */
final class Variants {
  /** As a power of two, so many words are kept, a few megabytes; a new one may displace another. */
  private static final int KEPT_BITS = 15;

  /** Spreads hashes over all bits: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9e3779b9;

  private final Language language;
  private final @Nullable Known[] kept = new Known[1 << KEPT_BITS];
  private final OneWord word = new OneWord();
  private final TokenStream inflection;
  private final CharTermAttribute stem;

  Variants(Language language) {
    this.language = language;
    this.inflection = Inflection.stems(language, word);
    this.stem = inflection.getAttribute(CharTermAttribute.class);
  }

  /** What was found of a word. */
  private record Known(String word, boolean isName, int hash, List<String> variants) {
    /** Whether it was found of this word, whose hash comes first since it nearly always tells. */
    boolean isOf(CharTermAttribute exact, boolean name, int itsHash) {
      return hash == itsHash && isName == name && word.contentEquals(exact);
    }
  }

  /**
   * The terms beside a word; empty if it is its own stem and says all.
   *
   * @param exact the word in its exact form
   * @param base its uninflected form where the tokenizer knows that; null elsewhere
   * @param isName whether it may be a name
   */
  List<String> of(CharTermAttribute exact, @Nullable String base, boolean isName) {
    if (base != null) {
      return found(exact.toString(), base, isName);
    }
    int hash = hash(exact, isName);
    int slot = hash >>> (Integer.SIZE - KEPT_BITS);
    Known known = kept[slot];
    if (known == null || !known.isOf(exact, isName, hash)) {
      String text = exact.toString();
      known = new Known(text, isName, hash, found(text, text, isName));
      kept[slot] = known;
    }
    return known.variants;
  }

  private static int hash(CharTermAttribute word, boolean isName) {
    char[] letters = word.buffer();
    int hash = isName ? 1 : 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + letters[i];
    }
    return hash * SPREAD;
  }

  private List<String> found(String exact, String base, boolean isName) {
    List<String> variants = new ArrayList<>(2);
    if (language != Language.ENGLISH) {
      String folded = WordForms.folded(exact);
      if (!folded.equals(exact)) {
        variants.add(TextAnalysis.STEM_MARK + folded);
      }
    }
    if (isName && !WordForms.isAscii(exact)) {
      Sounds.ofName(exact).ifPresent(sound -> variants.add(TextAnalysis.SOUND_MARK + sound));
    }
    addStems(variants, exact, base);
    return List.copyOf(variants);
  }

  private void addStems(List<String> variants, String exact, String base) {
    try {
      word.set(base);
      inflection.reset();
      while (inflection.incrementToken()) {
        if (language != Language.ENGLISH) {
          if (WordForms.isTelling(language, exact, stem)) {
            variants.add(TextAnalysis.stem(language, stem.toString()));
          }
        } else if (!exact.contentEquals(stem)) {
          variants.add(TextAnalysis.STEM_MARK + stem.toString());
        }
      }
      inflection.end();
      inflection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean given;

    void set(String text) {
      word = text;
    }

    @Override
    public void reset() {
      given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(word);
      given = true;
      return true;
    }
  }
}
