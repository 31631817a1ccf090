package bureau.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query's text into tokens. What a token is depends on its own characters, on what it is
 * attached to, and for a question mark on whether the text ends there.
 */
final class Lexer {
  private static final String SUFFIXES =
      "\\^\\d{1,4}(?:\\.\\d{1,4})?(?![\\p{L}\\p{N}])|~\\d{0,4}(?:\\.\\d{1,4})?(?![\\p{L}\\p{N}])";
  private static final Pattern SUFFIX = Pattern.compile(SUFFIXES);
  private static final Pattern SUFFIXED = Pattern.compile("(.+?)(?:" + SUFFIXES + ")+");

  private final Scan scan;
  private final Prefixes prefixes;
  private final Quotations quotations;
  private final Remarks remarks;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(Scan scan, Filters filters, Remarks remarks) {
    this.scan = scan;
    this.prefixes = new Prefixes(scan, filters, remarks);
    this.quotations = new Quotations(scan, remarks);
    this.remarks = remarks;
  }

  /**
   * The tokens of a text.
   *
   * @param text made uniform by {@link Typed}
   */
  static List<Token> tokens(String text, Filters filters, Remarks remarks) {
    Lexer lexer = new Lexer(new Scan(text), filters, remarks);
    for (int at = 0; at < text.length(); ) {
      Token token = lexer.next(at);
      if (!token.text().isBlank()) {
        lexer.tokens.add(token);
      }
      at = token.end();
    }
    return lexer.tokens;
  }

  private Token next(int at) {
    char c = scan.at(at);
    if (c == ' ') {
      return new Token.Gap(at, " ", false);
    }
    if (Marks.isQuote(c)) {
      return quotations.at(at, attachedTo(at) != null);
    }
    if (Marks.isOpen(c)) {
      return new Token.Open(at, scan.part(at, at + 1));
    }
    if (Marks.isClose(c)) {
      return new Token.Close(at, scan.part(at, at + 1));
    }
    if (c == '\\') {
      return escaped(at);
    }
    Token token = suffix(at);
    return token != null ? token : operand(at);
  }

  /** What belongs to the word, phrase or group that ends just here. */
  private @Nullable Token suffix(int at) {
    boolean attached = !tokens.isEmpty() && tokens.getLast().end() == at && tokens.getLast().ends();
    Matcher suffix = attached ? scan.match(SUFFIX, at) : null;
    return suffix == null
        ? null
        : new Token.Suffix(
            at, suffix.group(), suffix.group().charAt(0), suffix.group().substring(1));
  }

  private Token operand(int at) {
    Token before = attachedTo(at);
    Token token = null;
    if (before instanceof Token.Named named && named.field().kind() == Field.Kind.EXACT) {
      token = value(at);
    }
    if (token == null && (scan.at(at) == '-' || scan.at(at) == '+')) {
      return sign(at, before != null);
    }
    if (token == null) {
      token = prefixes.at(at, before);
    }
    return token == null ? word(at, before != null) : token;
  }

  /** The whole value of a field whose values are not words, taken as it stands. */
  private @Nullable Token value(int at) {
    int end = scan.runEnd(at);
    String value = scan.part(at, end);
    if (!Marks.isSearchable(value)) {
      return null;
    }
    boolean open = value.matches("[^*?!]+\\*");
    return new Token.Word(at, scan.part(at, end), value, !open);
  }

  /** A plus or minus before an operand. */
  private Token sign(int at, boolean attached) {
    char sign = scan.at(at);
    char next = scan.at(at + 1);
    char before = scan.at(at - 1);
    Token.Gap gap = new Token.Gap(at, String.valueOf(sign), false);
    if (!(attached || before == ' ' || Marks.isOpen(before)) || next == sign) {
      return next == sign ? dashes(at) : gap;
    }
    if (next == ' ' || Marks.isClose(next)) {
      remarks.repair(
          at,
          "The ‘" + sign + "’ stands alone",
          "it was left out",
          "Write it directly before a word, or leave it out");
      return gap;
    }
    return sign == '-' ? new Token.Not(at, "-") : new Token.Plus(at, "+");
  }

  private Token dashes(int at) {
    int end = at;
    while (scan.at(end) == scan.at(at)) {
      end++;
    }
    return new Token.Gap(at, scan.part(at, end), false);
  }

  /** A word after a backslash, in which nothing has a special meaning. */
  private Token escaped(int at) {
    int end = scan.literalEnd(at + 1);
    String value = scan.part(at + 1, end);
    String typed = scan.part(at, end);
    return Marks.isSearchable(value)
        ? new Token.Word(at, typed, value, true)
        : new Token.Gap(at, typed, false);
  }

  private Token word(int at, boolean attached) {
    int end = scan.wordEnd(at);
    String typed = scan.part(at, end);
    Token operator = attached ? null : operator(at, typed);
    if (operator != null) {
      return operator;
    }
    int start = scan.punctuationEnd(at, end);
    if (start > at && !attached) {
      return new Token.Gap(at, scan.part(at, start), false);
    }
    if (Scan.isAddress(typed) || (attached && start < end && isSpecial(start))) {
      return plain(at, end, Scan.trimmed(typed), true);
    }
    String value = question(Scan.trimmed(typed), end, attached);
    Matcher suffixed = SUFFIXED.matcher(value);
    if (suffixed.matches() && isTrimmed(suffixed.group(1))) {
      return plain(at, start + suffixed.group(1).length(), suffixed.group(1), false);
    }
    return plain(at, end, value, false);
  }

  /** Whether the text would be no word if it were not attached, and so is just that word here. */
  private boolean isSpecial(int at) {
    Remarks unheard = new Remarks();
    Filters filters = new Filters(LocalDate.EPOCH, unheard);
    return new Prefixes(scan, filters, unheard).at(at, null) != null;
  }

  private static boolean isTrimmed(String word) {
    return Marks.isSearchable(word) && Scan.trimmed(word).equals(word);
  }

  private Token plain(int at, int end, String value, boolean literal) {
    String typed = scan.part(at, end);
    if (Marks.isSearchable(value)) {
      return new Token.Word(at, typed, value, literal);
    }
    return value.contains("*")
        ? new Token.Word(at, typed, "*", false)
        : new Token.Gap(at, typed, false);
  }

  /** A question mark at the end of several words is one; elsewhere it stands for a letter. */
  private String question(String value, int end, boolean attached) {
    boolean last = !attached && scan.part(end, scan.length()).isBlank();
    boolean several = tokens.stream().anyMatch(Token.Word.class::isInstance);
    if (!last || !several || !value.endsWith("?") || !Marks.isSearchable(value)) {
      return value;
    }
    remarks.note("The ‘?’ at the end was read as a question mark, not as any letter.");
    return Scan.trimmed(value.replaceFirst("\\?+$", ""));
  }

  private static @Nullable Token operator(int at, String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "and" -> new Token.And(at, word);
      case "or" -> new Token.Or(at, word);
      case "not" -> new Token.Not(at, word);
      default ->
          Proximity.named(word)
              .map(near -> new Token.Within(at, word, near.reach(), near.ordered(), false))
              .orElse(null);
    };
  }

  /** The field or form that ends just here, and so takes what follows; null if there is none. */
  private @Nullable Token attachedTo(int at) {
    boolean attached =
        !tokens.isEmpty()
            && tokens.getLast().end() == at
            && (tokens.getLast() instanceof Token.Named
                || tokens.getLast() instanceof Token.Formed);
    return attached ? tokens.getLast() : null;
  }
}
