package bureau.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures a query's text: where words end, and what of them is text and what punctuation.
 *
 * @param text made uniform by {@link Typed}
 */
record Scan(String text) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(?:https?|ftp)://|www\\.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_ADDRESS = Pattern.compile("[.,;:!?*'’]+$");
  private static final Pattern EXCLAIMED = Pattern.compile("[?!]+$");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}{1,2}\\.){2,}");

  int length() {
    return text.length();
  }

  /** The character at a position; a space beyond the ends. */
  char at(int position) {
    return position >= 0 && position < text.length() ? text.charAt(position) : ' ';
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }

  /** The pattern's match that begins at a position; null if there is none. */
  @Nullable Matcher match(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  /** Whether a word is an address, of which every character counts. */
  static boolean isAddress(String word) {
    return word.indexOf('@', 1) > 0 || ADDRESS.matcher(word).lookingAt();
  }

  /** Where the word that begins at {@code from} ends. */
  int wordEnd(int from) {
    if (match(ADDRESS, from) != null) {
      return runEnd(from);
    }
    int end = from + 1;
    while (end < text.length() && !isBoundary(end) && !separates(end)) {
      end++;
    }
    return end;
  }

  /** Where the next space, quotation mark or unpaired parenthesis stands. */
  int runEnd(int from) {
    int depth = 0;
    int end = from;
    int unpaired = -1;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == ' ' || Marks.isQuote(c) || (depth == 0 && Marks.isClose(c))) {
        break;
      }
      if (Marks.isOpen(c) && depth++ == 0) {
        unpaired = end;
      }
      depth -= Marks.isClose(c) ? 1 : 0;
    }
    return depth > 0 && unpaired > from ? unpaired : end;
  }

  /** Where a word ends in which nothing has a special meaning. */
  int literalEnd(int from) {
    if (match(ADDRESS, from) != null) {
      return runEnd(from);
    }
    int end = from;
    while (end < text.length() && !isBoundary(end)) {
      end++;
    }
    return end;
  }

  private boolean isBoundary(int position) {
    char c = text.charAt(position);
    return c == ' ' || Marks.isQuote(c) || Marks.isOpen(c) || Marks.isClose(c);
  }

  /** Whether a word ends here although no space follows: commas but for 1,000, dashes, dots. */
  private boolean separates(int position) {
    char next = at(position + 1);
    return switch (at(position)) {
      case ',' -> !(Character.isDigit(at(position - 1)) && Character.isDigit(next));
      case ';' -> true;
      case '-', '.' -> next == at(position);
      default -> false;
    };
  }

  /** Where the punctuation that stands before a word ends. */
  int punctuationEnd(int from, int to) {
    int end = from;
    while (end < to && !Marks.mayBegin(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Math.min(end, to);
  }

  /** A word without the punctuation around it; may be empty. An address keeps its parentheses. */
  static String trimmed(String word) {
    return isAddress(word) ? AFTER_ADDRESS.matcher(word).replaceFirst("") : trimmedText(word);
  }

  private static String trimmedText(String word) {
    int from = 0;
    while (from < word.length() && !Marks.mayBegin(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    int to = word.length();
    while (to > from && !Marks.mayEnd(word.codePointBefore(to)) && !abbreviates(word, from, to)) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    String trimmed = word.substring(from, to);
    return trimmed.endsWith("?!") || trimmed.endsWith("!?")
        ? EXCLAIMED.matcher(trimmed).replaceFirst("")
        : trimmed;
  }

  /** U.S. keeps its last point. */
  private static boolean abbreviates(String word, int from, int to) {
    return word.charAt(to - 1) == '.' && ABBREVIATION.matcher(word.substring(from, to)).matches();
  }
}
