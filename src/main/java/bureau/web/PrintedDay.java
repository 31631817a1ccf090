package bureau.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, month or year as a parameter gives it: {@code 2023-09-15}, {@code 2023-09} or {@code
 * 2023}.
 *
 * @param first the first day it covers
 * @param last the last day it covers
 */
record PrintedDay(LocalDate first, LocalDate last) {
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** What {@code text} says; empty if it is none of the three. */
  static Optional<PrintedDay> read(String text) {
    try {
      return switch (text.length()) {
        case YEAR_LENGTH -> {
          Year year = Year.parse(text);
          yield Optional.of(new PrintedDay(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        case MONTH_LENGTH -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(new PrintedDay(month.atDay(1), month.atEndOfMonth()));
        }
        default -> {
          LocalDate day = LocalDate.parse(text);
          yield Optional.of(new PrintedDay(day, day));
        }
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
