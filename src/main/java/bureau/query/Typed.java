package bureau.query;

/**
 * Makes typed text uniform: full-width characters become their ASCII kin, and what only separates
 * words becomes a space. Every character keeps its position.
 */
final class Typed {
  /** Dashes, ellipses and the like, which stand between words and never in them. */
  private static final String SEPARATORS = "–—―…|{}¡¿、。〈〉【】！？，；";

  private Typed() {}

  static String uniform(String text) {
    StringBuilder uniform = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      uniform.append(uniform(text.charAt(i)));
    }
    return uniform.toString();
  }

  private static char uniform(char c) {
    if (SEPARATORS.indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return c == '−' ? '-' : c;
  }
}
