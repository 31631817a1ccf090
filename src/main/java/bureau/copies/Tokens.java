package bureau.copies;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text in order, as hashes, in any language: runs of letters, marks and digits in
 * lower case. Scripts without spaces give overlapping pairs of characters.
 */
final class Tokens {
  private static final int FNV_BASIS = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  /** The first character of a script without spaces, in Unicode's order. */
  private static final int FIRST_UNSPACED = 0x0e00;

  private int[] hashes = new int[256];
  private boolean[] facts = new boolean[256];
  private int size;

  /** Whether the next word begins a sentence, so that its capital says nothing. */
  private boolean sentenceBegins = true;

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The hash of a word. */
  int hash(int index) {
    return hashes[index];
  }

  /** Whether a word is a number, or a name by its capital. */
  boolean isFact(int index) {
    return facts[index];
  }

  /** Adds the words of another piece of text, which begins a sentence. */
  Tokens add(String piece) {
    String text = isPlain(piece) ? piece : Normalizer.normalize(piece, Normalizer.Form.NFKC);
    sentenceBegins = true;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (isUnspaced(character)) {
        at = addPair(text, at, character);
      } else if (Character.isLetterOrDigit(character)) {
        at = addWord(text, at);
      } else {
        sentenceBegins |= character == '.' || character == '!' || character == '?';
        at += Character.charCount(character);
      }
    }
    return this;
  }

  private int addPair(String text, int from, int character) {
    int next = from + Character.charCount(character);
    int following = next < text.length() ? text.codePointAt(next) : ' ';
    int hash = mix(FNV_BASIS, character);
    add(isUnspaced(following) ? mix(hash, following) : hash, false);
    return next;
  }

  private int addWord(String text, int from) {
    int hash = FNV_BASIS;
    boolean digits = false;
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (isUnspaced(character) || !(isPart(character) || joins(text, at))) {
        break;
      }
      digits |= Character.isDigit(character);
      if (!isApostrophe(character)) {
        hash = mix(hash, lower(character));
      }
      at += Character.charCount(character);
    }
    add(hash, digits || (!sentenceBegins && Character.isUpperCase(text.codePointAt(from))));
    return at;
  }

  private void add(int hash, boolean fact) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      facts = Arrays.copyOf(facts, 2 * size);
    }
    hashes[size] = hash;
    facts[size] = fact;
    size++;
    sentenceBegins = false;
  }

  /** Letters, digits, and the marks that some scripts write between their letters. */
  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  /** An apostrophe between letters, or a point, comma or slash between digits. */
  private static boolean joins(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', '/' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static boolean isApostrophe(int character) {
    return character == '\'' || character == '\u2019';
  }

  /** Whether normalising would change nothing, which is told quickest of ASCII. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnspaced(int character) {
    return character >= FIRST_UNSPACED && isUnspaced(Character.UnicodeScript.of(character));
  }

  private static boolean isUnspaced(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static int lower(int character) {
    if (character < 0x80) {
      return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
    return Character.toLowerCase(character);
  }

  private static int mix(int hash, int character) {
    return (hash ^ character) * FNV_PRIME;
  }
}
