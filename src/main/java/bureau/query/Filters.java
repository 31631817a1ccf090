package bureau.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a query that ask for dates or lengths. */
final class Filters {
  private static final String NAME = "(?<name>date|pd|after|before|timespan|wc|length)";
  private static final String INITIALS = "dpabtwlDPABTWL";
  private static final String VERB = "(?<verb>from|since|after|aft|before|bef|is|on)";
  private static final String DAY = "\\d[\\w./-]*";

  /** {@code date from 20230901 to 20230915}. */
  private static final Pattern SPOKEN =
      pattern(
          "(?<name>date|pd)\\s+"
              + VERB
              + "\\s+(?<from>"
              + DAY
              + ")(\\s+to\\s+(?<to>"
              + DAY
              + "))?");

  /** {@code date(after 20230901)}, {@code length(>800)}. */
  private static final Pattern ENCLOSED =
      pattern(NAME + "[:=]?\\(\\s*(" + VERB + "\\s+)?(?<value>[<>=.\\d][^()]*?)\\s*\\)");

  /** {@code wc>800}, {@code wc > 800}. */
  private static final Pattern COMPARED =
      pattern("(?<name>date|pd|wc|length)\\s*(?<value>[<>]=?\\s*" + DAY + ")");

  /** {@code date:2023-09-01..2023-09-15}. */
  private static final Pattern ATTACHED = pattern(NAME + "[:=]\"?(?<value>[^\\s()\\[\\]\",;]+)\"?");

  /** {@code date: 2023}. */
  private static final Pattern DETACHED = pattern(NAME + "[:=]\\s+(?<value>[.]{0,2}" + DAY + ")");

  private static final Pattern RANGE =
      Pattern.compile("(?<sign>[<>]=?|=)?\\s*(?<one>.*?)((?<dots>\\.\\.+)(?<two>.*))?");

  private final LocalDate today;
  private final Remarks remarks;

  Filters(LocalDate today, Remarks remarks) {
    this.today = today;
    this.remarks = remarks;
  }

  /**
   * The filter that begins at a position.
   *
   * @return a gap for one that makes no sense; null if there is none
   */
  @Nullable Token at(Scan scan, int at) {
    if (INITIALS.indexOf(scan.at(at)) < 0) {
      return null; // most words, and the patterns are many
    }
    Matcher spoken = scan.match(SPOKEN, at);
    if (spoken != null) {
      return token(spoken, spoken.group("verb"), spoken.group("from"), spoken.group("to"));
    }
    Matcher enclosed = scan.match(ENCLOSED, at);
    if (enclosed != null) {
      String[] range = enclosed.group("value").split(" +to +", 2);
      return token(enclosed, enclosed.group("verb"), range[0], range.length > 1 ? range[1] : null);
    }
    for (Pattern form : List.of(COMPARED, ATTACHED, DETACHED)) {
      Matcher matcher = scan.match(form, at);
      if (matcher != null) {
        return token(matcher, null, trimmed(matcher.group("value")), null);
      }
    }
    return null;
  }

  private Token token(Matcher matcher, @Nullable String verb, String value, @Nullable String to) {
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    Remarked here = new Remarked(matcher.start(), matcher.group());
    Query meaning =
        switch (name) {
          case "timespan" -> timespan(value, here);
          case "wc", "length" -> length(value, here);
          case "after", "before" -> dates(name, value, to, here);
          default -> dates(verb, value, to, here);
        };
    return meaning == null
        ? new Token.Gap(here.at(), here.text(), true)
        : new Token.Filter(here.at(), here.text(), meaning);
  }

  /** A filter as typed, to be quoted in a remark. */
  private record Remarked(int at, String text) {}

  private @Nullable Query timespan(String value, Remarked here) {
    Optional<LocalDate> from = Days.back(value, today);
    if (from.isEmpty()) {
      leaveOut(here, "is no span of time", "Write a number with d, w, m or y, as in timespan=3m");
      return null;
    }
    return new Query.Dates(from.get(), null);
  }

  private @Nullable Query dates(
      @Nullable String verb, String value, @Nullable String to, Remarked here) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return noDate(value, here);
    }
    String sign = verb == null ? range.group("sign") : verb.toLowerCase(Locale.ROOT);
    String two = to == null ? range.group("two") : to;
    boolean open = range.group("dots") != null || to != null;
    String one = range.group("one");
    Days first = one.isEmpty() ? null : day(one, here);
    Days second = two == null || two.isEmpty() ? null : day(two, here);
    boolean unread =
        (first == null && !one.isEmpty()) || (second == null && two != null && !two.isEmpty());
    if (unread || (first == null && second == null)) {
      return noDate(value, here);
    }
    return open || first == null ? between(first, second, here) : single(sign, first, here);
  }

  private @Nullable Query single(@Nullable String sign, Days days, Remarked here) {
    LocalDate from =
        switch (sign == null ? "" : sign) {
          case "after", "aft", ">" -> days.last().plusDays(1);
          case "before", "bef", "<", "<=" -> null;
          default -> days.first();
        };
    LocalDate to =
        switch (sign == null ? "" : sign) {
          case "before", "bef", "<" -> days.first().minusDays(1);
          case "after", "aft", ">", "from", "since", ">=" -> null;
          default -> days.last();
        };
    if ((from != null && from.getYear() > 9999) || (to != null && to.getYear() < 1)) {
      return noDate(here.text(), here);
    }
    return new Query.Dates(from, to);
  }

  private Query between(@Nullable Days first, @Nullable Days second, Remarked here) {
    if (first != null && second != null && second.last().isBefore(first.first())) {
      remarks.repair(
          here.at(),
          "The dates in " + Remarks.quote(here.text()) + " run backwards",
          "they were swapped",
          "Write the earlier date first");
      return new Query.Dates(second.first(), first.last());
    }
    return new Query.Dates(
        first == null ? null : first.first(), second == null ? null : second.last());
  }

  private @Nullable Days day(String text, Remarked here) {
    Days days = Days.named(text, today).orElse(null);
    if (days != null && days.ambiguous()) {
      remarks.repair(
          here.at(),
          "In " + Remarks.quote(text) + " day and month could be either way round",
          "it was read as " + days.first(),
          "Write the date as " + days.first());
    }
    return days;
  }

  private @Nullable Query noDate(String value, Remarked here) {
    String what = value.isEmpty() ? "names no date" : "has no date that can be read";
    leaveOut(
        here, what, "Write 2023, 2023-09, 2023-09-15 or a range such as 2023-09-01..2023-09-15");
    return null;
  }

  private @Nullable Query length(String value, Remarked here) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return noLength(here);
    }
    String sign = range.group("sign") == null ? "=" : range.group("sign");
    Integer one = words(range.group("one"));
    Integer two = words(range.group("two"));
    if (range.group("dots") != null) {
      return lengths(one, two, here);
    }
    if (one == null) {
      return noLength(here);
    }
    return switch (sign) {
      case ">" -> lengths(one + 1, null, here);
      case ">=" -> lengths(one, null, here);
      case "<" -> lengths(null, one - 1, here);
      case "<=" -> lengths(null, one, here);
      default -> lengths(one, one, here);
    };
  }

  private @Nullable Query lengths(@Nullable Integer min, @Nullable Integer max, Remarked here) {
    if ((min == null && max == null) || (max != null && max < 0)) {
      return noLength(here);
    }
    if (min != null && max != null && min > max) {
      remarks.repair(
          here.at(),
          "The lengths in " + Remarks.quote(here.text()) + " run backwards",
          "they were swapped",
          "Write the smaller number first");
      return new Query.Length(max, min);
    }
    return new Query.Length(min, max);
  }

  private @Nullable Query noLength(Remarked here) {
    leaveOut(here, "names no length", "Write wc>800, wc<300 or wc:300..800");
    return null;
  }

  private static @Nullable Integer words(@Nullable String digits) {
    return digits != null && digits.strip().matches("\\d{1,8}")
        ? Integer.valueOf(digits.strip())
        : null;
  }

  private void leaveOut(Remarked here, String cause, String cure) {
    remarks.repair(here.at(), Remarks.quote(here.text()) + " " + cause, "it was left out", cure);
  }

  /** Without a sentence's full stop or a closing colon, but with the dots of an open range. */
  private static String trimmed(String value) {
    return value.replaceFirst("(?<![.])[.:!?]$", "");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
