package bureau.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marked terms that are written beside a word: its stem, the word without accents, and
 * what a name sounds like. Most words of a text were met before, and taking the inflection off is
 * the dearest part of analysis, so what was found is kept; all of a word in one place, since memory
 * that is far apart is what takes longest then. Used by one thread at a time.
 */
final class Variants {
  /** As a power of two, so many words are kept, a few megabytes; a new one may displace another. */
  private static final int KEPT_BITS = 15;

  /** Spreads hashes over all bits: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9e3779b9;

  // What stands where in the line of a word; behind its head come its own characters, then those of
  // each variant behind the number of them.
  private static final int LENGTH = 0;
  private static final int IS_NAME = 1;
  private static final int COUNT = 2;
  private static final int HEAD = 3;

  private final Language language;

  private final char[] @Nullable [] kept = new char[1 << KEPT_BITS][];
  private final OneWord word = new OneWord();
  private final TokenStream inflection;
  private final CharTermAttribute stem;

  // Where the variants of the word looked up stand that are still to be given.
  private char[] line = new char[0];
  private int at;
  private int left;

  Variants(Language language) {
    this.language = language;
    this.inflection = Inflection.stems(language, word);
    this.stem = inflection.getAttribute(CharTermAttribute.class);
  }

  /**
   * Looks a word up. {@link #next} gives the terms beside it then.
   *
   * @param exact the word in its exact form
   * @param base its uninflected form where the tokenizer knows that; null elsewhere
   * @param isName whether it may be a name
   */
  void find(CharTermAttribute exact, @Nullable String base, boolean isName) {
    if (base != null) {
      give(line(exact.toString(), isName, base));
      return;
    }
    int slot = hash(exact, isName) >>> (Integer.SIZE - KEPT_BITS);
    char[] known = kept[slot];
    if (known == null || !isOf(exact, isName, known)) {
      String text = exact.toString();
      known = line(text, isName, text);
      kept[slot] = known;
    }
    give(known);
  }

  /**
   * Gives the next term beside the word that was looked up.
   *
   * @param term takes it; left as it is if there is none
   * @return whether there is one
   */
  boolean next(CharTermAttribute term) {
    if (left == 0) {
      return false;
    }
    int length = line[at];
    term.copyBuffer(line, at + 1, length);
    at += 1 + length;
    left--;
    return true;
  }

  private static boolean isOf(CharTermAttribute exact, boolean isName, char[] line) {
    int length = exact.length();
    return line[LENGTH] == length
        && (line[IS_NAME] != 0) == isName
        && Arrays.equals(line, HEAD, HEAD + length, exact.buffer(), 0, length);
  }

  private void give(char[] from) {
    line = from;
    at = HEAD + from[LENGTH];
    left = from[COUNT];
  }

  private char[] line(String exact, boolean isName, String base) {
    List<String> variants = found(exact, base, isName);
    StringBuilder text = new StringBuilder();
    text.append((char) exact.length()).append((char) (isName ? 1 : 0));
    text.append((char) variants.size()).append(exact);
    for (String variant : variants) {
      text.append((char) variant.length()).append(variant);
    }
    return text.toString().toCharArray();
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
    return variants;
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
