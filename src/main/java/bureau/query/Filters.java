package bureau.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a query that ask for dates or lengths. */
final class Filters {
  private static final String NAME = "(?<name>date|pd|after|before|timespan|wc|length)";
  private static final String INITIALS = "dpabtwlDPABTWL";
  private static final String VERB = "(?<verb>from|since|after|aft|before|bef|is|on)";
  private static final String DAY = "\\d[\\w./-]*";

  /** A date that cannot be taken for a number in running text. */
  private static final String DATE = "(?:\\d{4}[\\d./-]*|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})";

  /** {@code date from 20230901 to 20230915}. */
  private static final Pattern SPOKEN =
      pattern(
          "(?<name>date|pd)\\s+"
              + (VERB + "\\s+(?<from>" + DATE + ")(?:\\s+to\\s+(?<to>" + DATE + "))?"));

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

  private static final Pattern AFTER = Pattern.compile("(?<![.])[.:!?]$");

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
    FilterText typed = new FilterText(matcher.start(), matcher.group(), remarks);
    DateFilter dates = new DateFilter(typed, today);
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    Query meaning =
        switch (name) {
          case "timespan" -> dates.span(value);
          case "wc", "length" -> new LengthFilter(typed).read(Bounds.of(verb, value, to));
          case "after", "before" -> dates.read(Bounds.of(name, value, to));
          default -> dates.read(Bounds.of(verb, value, to));
        };
    return meaning == null
        ? new Token.Gap(typed.at(), typed.text(), true)
        : new Token.Filter(typed.at(), typed.text(), meaning);
  }

  /** Without a sentence's full stop or a closing colon, but with the dots of an open range. */
  private static String trimmed(String value) {
    return AFTER.matcher(value).replaceFirst("");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
