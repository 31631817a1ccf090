package bureau.query;

import java.util.Arrays;

/**
 * Typed text made uniform: full-width characters become their ASCII kin, what only separates words
 * becomes a space, and invisible characters inside words are gone.
 *
 * @param text the uniform text
 * @param positions where in the typed text each of its characters stood, and where the text ended
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Typed(String text, int[] positions) {
  /** Dashes, ellipses and the like, which stand between words and never in them. */
  private static final String SEPARATORS = "–—―…|{}¡¿、。〈〉【】！？，；";

  /** The uniform form of what was typed. */
  static Typed of(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    int[] positions = new int[typed.length() + 1];
    for (int i = 0; i < typed.length(); i++) {
      if (!isIgnorable(typed.charAt(i))) {
        positions[text.length()] = i;
        text.append(uniform(typed.charAt(i)));
      }
    }
    positions[text.length()] = typed.length();
    return new Typed(text.toString(), Arrays.copyOf(positions, text.length() + 1));
  }

  /** Where in the typed text a position of the uniform text is. */
  int position(int at) {
    return positions[Math.min(at, positions.length - 1)];
  }

  /** Soft hyphens and marks of direction, but not the joiners that Persian and emoji need. */
  private static boolean isIgnorable(char c) {
    return Character.getType(c) == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }

  private static char uniform(char c) {
    if (SEPARATORS.indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c >= '！' && c <= '～') {
      return uniform((char) (c - '！' + '!'));
    }
    return c == '−' ? '-' : c;
  }
}
