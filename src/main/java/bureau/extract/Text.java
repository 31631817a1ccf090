package bureau.extract;

import java.util.Locale;

/** White space, sentence ends and comparison keys of printed text. */
final class Text {
  /** The first letter of a script without spaces, Thai; Latin, Greek, Cyrillic are before it. */
  private static final char FIRST_UNSPACED = '\u0e00';

  private Text() {}

  /**
   * The text on one line: runs of white space become one space, and soft hyphens, zero-width spaces
   * and direction marks, which are typesetting, are left out.
   */
  static String fold(String text) {
    return isFolded(text) ? text : folded(text);
  }

  private static boolean isFolded(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : isSpace(c) || isTypesetting(c)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = !folded.isEmpty();
      } else if (!isTypesetting(c)) {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** White space of any kind, the no-break space among it. */
  static boolean isSpace(char c) {
    return c <= ' '
        || (c >= '\u0085'
            && (c == '\u0085'
                || c == '\u00a0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'));
  }

  private static boolean isTypesetting(char c) {
    return c >= '\u00ad'
        && (c == '\u00ad'
            || c == '\u200b'
            || c == '\u200e'
            || c == '\u200f'
            || c == '\u2060'
            || c == '\ufeff');
  }

  /** Letters and digits in lower case: equal for texts that differ in typography only. */
  static String key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        key[length++] = c;
      }
    }
    return new String(key, 0, length).toLowerCase(Locale.ROOT);
  }

  /** Whether the {@link #key} of a text, which may be long, starts so. */
  static boolean keyStartsWith(String text, String start) {
    int enough = 4 * start.length();
    if (text.length() > enough) {
      String first = key(text.substring(0, enough));
      if (first.length() > start.length()) {
        return first.startsWith(start);
      }
    }
    return key(text).startsWith(start);
  }

  /** Whether the text ends as a sentence does, closing quotes and brackets aside. */
  static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?…。！？।؟:".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’“»«)]」』】›".indexOf(c) < 0 && !isSpace(c)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a letter is of a script that is written without spaces between words. */
  static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && isOfUnspacedScript(c);
  }

  private static boolean isOfUnspacedScript(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  /**
   * The text's length in the measure of alphabetic scripts: a letter of a script without spaces
   * counts three, a Korean syllable two.
   */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hangul = c >= '\uac00' && c <= '\ud7a3';
      weight += hangul ? 2 : isUnspaced(c) ? 3 : 1;
    }
    return weight;
  }

  /** Whether the text has one of a few characters. */
  static boolean hasAny(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text has a letter or digit at all. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
