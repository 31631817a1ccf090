package bureau.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, month or year as a parameter gives it: {@code 2023-09-15}, {@code 2023-09} or {@code
 * 2023}.
 *
 * @param first the first day it covers
 * @param last the last day it covers
 */
record PrintedDay(LocalDate first, LocalDate last) {
  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2}){0,2}");
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** What {@code text} says; empty if it is none of the three. */
  static Optional<PrintedDay> read(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text.length()) {
            case YEAR_LENGTH -> of(Year.parse(text));
            case MONTH_LENGTH -> of(YearMonth.parse(text));
            default -> of(LocalDate.parse(text));
          });
    } catch (DateTimeException e) {
      return Optional.empty(); // a thirteenth month, a thirtieth of February
    }
  }

  private static PrintedDay of(Year year) {
    return new PrintedDay(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static PrintedDay of(YearMonth month) {
    return new PrintedDay(month.atDay(1), month.atEndOfMonth());
  }

  private static PrintedDay of(LocalDate day) {
    return new PrintedDay(day, day);
  }

  /** The day after it, if that can be written as a parameter; else the last that can. */
  LocalDate next() {
    return last.equals(LAST) ? LAST : last.plusDays(1);
  }

  /** The day before it, if that can be written as a parameter; else the first that can. */
  LocalDate previous() {
    return first.equals(FIRST) ? FIRST : first.minusDays(1);
  }
}
