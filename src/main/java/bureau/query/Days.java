package bureau.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date in a query stands for: a day, a month or a year.
 *
 * @param first the first of them
 * @param last the last of them
 * @param ambiguous whether day and month could be the other way round
 */
record Days(LocalDate first, LocalDate last, boolean ambiguous) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,4})(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?", Pattern.CASE_INSENSITIVE);

  /**
   * The days that a text names.
   *
   * @param today what {@code today} and {@code yesterday} count from
   * @return empty if it names none
   */
  static Optional<Days> named(String text, LocalDate today) {
    try {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "today" -> Optional.of(day(today));
        case "yesterday" -> Optional.of(day(today.minusDays(1)));
        default -> read(text);
      };
    } catch (DateTimeException e) {
      return Optional.empty(); // thirteenth month, 30 February, year 0
    }
  }

  /** The day that lies a span such as {@code 3m} before {@code today}; empty if it is no span. */
  static Optional<LocalDate> back(String span, LocalDate today) {
    Matcher matcher = SPAN.matcher(span);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    LocalDate from =
        today.minus(
            count,
            switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
              case "d" -> ChronoUnit.DAYS;
              case "w" -> ChronoUnit.WEEKS;
              case "m" -> ChronoUnit.MONTHS;
              default -> ChronoUnit.YEARS;
            });
    return count > 0 && from.getYear() > 0 ? Optional.of(from) : Optional.empty();
  }

  private static Optional<Days> read(String text) {
    Matcher run = RUN.matcher(text);
    if (run.matches()) {
      return Optional.of(day(date(run.group(1), run.group(2), run.group(3))));
    }
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return Optional.of(period(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    matcher = YEAR_LAST.matcher(text);
    return matcher.matches() ? Optional.of(yearLast(matcher)) : Optional.empty();
  }

  private static Days period(String year, @Nullable String month, @Nullable String day) {
    if (month == null) {
      LocalDate first = date(year, "1", "1");
      return new Days(first, first.plusYears(1).minusDays(1), false);
    }
    if (day == null) {
      YearMonth whole = YearMonth.from(date(year, month, "1"));
      return new Days(whole.atDay(1), whole.atEndOfMonth(), false);
    }
    return day(date(year, month, day));
  }

  /** With slashes or hyphens the month may come first, as in America; with points it never does. */
  private static Days yearLast(Matcher matcher) {
    String one = matcher.group(1);
    String two = matcher.group(3);
    String year = matcher.group(4);
    boolean points = matcher.group(2).equals(".");
    if (!points && Integer.parseInt(two) > 12) {
      return day(date(year, one, two));
    }
    LocalDate day = date(year, two, one);
    boolean ambiguous = !points && Integer.parseInt(one) <= 12 && !one.equals(two);
    return new Days(day, day, ambiguous);
  }

  private static LocalDate date(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number == 0) {
      throw new DateTimeException("no year 0");
    }
    return LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Days day(LocalDate day) {
    return new Days(day, day, false);
  }
}
