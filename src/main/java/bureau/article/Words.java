package bureau.article;

/** Counts words as an editor would. */
final class Words {
  /** The first ideograph, a radical; the letters of alphabets are before it. */
  private static final int FIRST_UNSPACED = 0x2e80;

  private Words() {}

  /** Runs of letters, digits and what joins them; each ideograph and kana is a word of its own. */
  static int count(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isUnspaced(c)) {
        count++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        count += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u2014') {
        inWord = false;
      }
    }
    return count;
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && isOfUnspacedScript(c);
  }

  private static boolean isOfUnspacedScript(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
