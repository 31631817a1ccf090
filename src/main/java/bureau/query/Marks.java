package bureau.query;

import java.util.Map;

/** What single characters are good for in a query. */
final class Marks {
  /** Opening quotation marks, each with what may close it; each kind is read like the others. */
  private static final Map<Character, String> QUOTES =
      Map.ofEntries(
          Map.entry('"', "\""),
          Map.entry('“', "”\"“„‟"),
          Map.entry('„', "“”\"‟"),
          Map.entry('‟', "”\"“"),
          Map.entry('”', "”\""),
          Map.entry('«', "»"),
          Map.entry('»', "«"),
          Map.entry('「', "」"),
          Map.entry('『', "』"),
          Map.entry('《', "》"),
          Map.entry('」', ""),
          Map.entry('』', ""),
          Map.entry('》', ""));

  /** Marks that only close, or mostly do: one of them unclosed opens nothing. */
  private static final String CLOSING = "”»」』》";

  /** ASCII punctuation that may begin a word: hashtags, handles, money, wildcards. */
  private static final String BEFORE = "#@$*?";

  /** ASCII punctuation that may end a word: C++, C#, 50%, wildcards, likeness. */
  private static final String AFTER = "+#%*?!~";

  private Marks() {}

  /** Whether the character is a double quotation mark of any kind. */
  static boolean isQuote(char c) {
    return QUOTES.containsKey(c);
  }

  /** Whether the quotation mark is of a kind that closes. */
  static boolean isClosingQuote(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Where the quotation that {@code text} opens at {@code from} is closed; −1 if it is not. */
  static int closing(String text, int from) {
    char open = text.charAt(from);
    int at = indexOfAny(text, QUOTES.getOrDefault(open, ""), from + 1);
    return at < 0 && open == '"' ? indexOfAny(text, "“”„‟", from + 1) : at;
  }

  /** Whether the character is an opening parenthesis or bracket. */
  static boolean isOpen(char c) {
    return c == '(' || c == '[';
  }

  /** Whether the character is a closing parenthesis or bracket. */
  static boolean isClose(char c) {
    return c == ')' || c == ']';
  }

  /** Whether a word may begin with the character. */
  static boolean mayBegin(int c) {
    return isSearchable(c) || BEFORE.indexOf(c) >= 0 || isMoney(c);
  }

  /** Whether a word may end with the character. */
  static boolean mayEnd(int c) {
    return isSearchable(c) || AFTER.indexOf(c) >= 0 || isMoney(c);
  }

  /** Whether text with this character in it can be looked for. */
  static boolean isSearchable(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  /** Whether anything in the text can be looked for. */
  static boolean isSearchable(String text) {
    return text.codePoints().anyMatch(Marks::isSearchable);
  }

  private static boolean isMoney(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static int indexOfAny(String text, String wanted, int from) {
    for (int i = from; i < text.length(); i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
