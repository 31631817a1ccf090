package bureau.query;

import bureau.query.Query.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands before an operand and says how to look for it, and filters. */
final class Prefixes {
  private static final String OPERAND = "(?=[\\s(\\[\"“„«「=\\\\]|$)";
  private static final Pattern NAME = Pattern.compile("(\\p{Alpha}+)(?:[:=]|(?=\\())");
  private static final Pattern UNKNOWN =
      Pattern.compile("([\\p{L}\\p{M}]{2,20}):(?=[\\p{L}\\p{N}\"“„«「(])");
  private static final Pattern TIMES =
      Pattern.compile("atleast(\\d{1,4})" + OPERAND, Pattern.CASE_INSENSITIVE);
  private static final Pattern FORMED =
      Pattern.compile("(?:all)?caps(?=\\()", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_WITHIN =
      Pattern.compile("not +([^\\s(\\[\"“„«]+)" + OPERAND, Pattern.CASE_INSENSITIVE);

  private final Scan scan;
  private final Remarks remarks;

  /** What may stand before an operand, in the order in which it is tried. */
  private final List<Reading> anywhere;

  /** What may stand behind a field. */
  private final List<Reading> attached;

  Prefixes(Scan scan, Filters filters, Remarks remarks) {
    this.scan = scan;
    this.remarks = remarks;
    anywhere =
        List.of(
            this::exact,
            at -> filters.at(scan, at),
            this::field,
            this::unknownField,
            this::times,
            this::formed,
            this::notWithin);
    attached = List.of(this::exact, this::times, this::formed);
  }

  /** Reads one kind of them; null if what begins there is none. */
  private interface Reading {
    @Nullable Token at(int at);
  }

  /**
   * The prefix, filter or negated proximity that begins at a position.
   *
   * @param before the field or form directly before it, which takes no filter; null if there is
   *     none
   * @return null if there is none
   */
  @Nullable Token at(int at, @Nullable Token before) {
    if (before == null) {
      return first(anywhere, at);
    }
    return before instanceof Token.Formed ? null : first(attached, at);
  }

  private static @Nullable Token first(List<Reading> readings, int at) {
    for (Reading reading : readings) {
      Token token = reading.at(at);
      if (token != null) {
        return token;
      }
    }
    return null;
  }

  private @Nullable Token exact(int at) {
    char next = scan.at(at + 1);
    if (scan.at(at) != '=' || next == '=' || next == '-' || next == '+') {
      return null;
    }
    boolean operand =
        Marks.isOpen(next)
            || Marks.isQuote(next)
            || next == '\\'
            || Marks.isSearchable(scan.part(at, scan.wordEnd(at)));
    return operand ? new Token.Formed(at, "=", Form.EXACT) : null;
  }

  private @Nullable Token field(int at) {
    Matcher name = scan.match(NAME, at);
    Optional<Field> field = name == null ? Optional.empty() : Field.named(name.group(1));
    if (name == null || field.isEmpty()) {
      return null;
    }
    if (scan.at(name.end()) == ' ' && !scan.part(name.end(), scan.length()).isBlank()) {
      remarks.repair(
          at,
          "A space follows " + Remarks.quote(name.group()),
          "the next word was looked for in the " + field.get().label(),
          "Write the word directly after it, or the name without its colon");
    }
    return new Token.Named(at, name.group(), field.get());
  }

  /** Letters with a colon and text directly after them: words, unless a field was meant. */
  private @Nullable Token unknownField(int at) {
    Matcher name = scan.match(UNKNOWN, at);
    if (name == null || Scan.isAddress(scan.part(at, scan.wordEnd(at)))) {
      return null;
    }
    FieldNames.remark(name.group(1), at, remarks);
    return new Token.Word(at, name.group(), name.group(1), true);
  }

  private @Nullable Token times(int at) {
    Matcher times = scan.match(TIMES, at);
    if (times == null) {
      return null;
    }
    int number = Integer.parseInt(times.group(1));
    if (number > 0) {
      return new Token.Times(at, times.group(), number);
    }
    remarks.repair(
        at, "‘atleast0’ asks for nothing", "it was left out", "Write 1 or more, as in atleast5");
    return new Token.Gap(at, times.group(), false);
  }

  private @Nullable Token formed(int at) {
    Matcher formed = scan.match(FORMED, at);
    if (formed == null) {
      return null;
    }
    boolean all = formed.group().toLowerCase(Locale.ROOT).startsWith("all");
    return new Token.Formed(at, formed.group(), all ? Form.ALL_CAPITALS : Form.CAPITALISED);
  }

  private @Nullable Token notWithin(int at) {
    Matcher words = scan.match(NOT_WITHIN, at);
    boolean plain = words == null || words.group(1).matches("(?i)same|adj");
    Proximity proximity =
        words == null || plain ? null : Proximity.named(words.group(1)).orElse(null);
    if (words == null || proximity == null) {
      return null;
    }
    if (proximity.ordered()) {
      remarks.repair(
          at,
          Remarks.quote(words.group()) + " cannot name an order",
          "either order was excluded",
          "Write not w/5");
    }
    return new Token.Within(at, words.group(), proximity.reach(), false, true);
  }
}
