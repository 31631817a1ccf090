package bureau.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads on which days articles shall be printed.
 *
 * @param today what relative dates count from
 */
record DateFilter(FilterText typed, LocalDate today) {
  /** What may stand before a range: it includes both ends. */
  private static final Set<String> INCLUSIVE = Set.of("", "=", "from", "is", "on");

  /** The days from some time ago on; null if it is no time, which is remarked upon. */
  @Nullable Query span(String value) {
    LocalDate from = Days.back(value, today).orElse(null);
    if (from == null) {
      typed.leaveOut("is no span of time", "Write a number with d, w, m or y, as in timespan=3m");
      return null;
    }
    return new Query.Dates(from, null);
  }

  /** The days; null if there are none to be read, which is remarked upon. */
  @Nullable Query read(Bounds bounds) {
    Days one = days(bounds.one());
    String second = bounds.two();
    if (second != null) {
      return range(bounds, one, days(second));
    }
    return one == null ? none() : single(bounds.sign(), one);
  }

  private @Nullable Query range(Bounds bounds, @Nullable Days first, @Nullable Days second) {
    boolean read =
        (first != null || bounds.one().isEmpty()) && (second != null || "".equals(bounds.two()));
    if (!read || (first == null && second == null) || !INCLUSIVE.contains(bounds.sign())) {
      return none();
    }
    if (first != null && second != null && second.last().isBefore(first.first())) {
      typed.swapped("dates");
      return new Query.Dates(second.first(), first.last());
    }
    return new Query.Dates(
        first == null ? null : first.first(), second == null ? null : second.last());
  }

  private @Nullable Query single(String sign, Days days) {
    LocalDate from =
        switch (sign) {
          case "after", "aft", ">" -> days.last().plusDays(1);
          case "before", "bef", "<", "<=" -> null;
          default -> days.first();
        };
    LocalDate to =
        switch (sign) {
          case "before", "bef", "<" -> days.first().minusDays(1);
          case "after", "aft", ">", "from", "since", ">=" -> null;
          default -> days.last();
        };
    boolean written = (from == null || from.getYear() <= 9999) && (to == null || to.getYear() > 0);
    return written ? new Query.Dates(from, to) : none();
  }

  private @Nullable Days days(String text) {
    Days days = text.isEmpty() ? null : Days.named(text, today).orElse(null);
    if (days != null && days.ambiguous()) {
      typed
          .remarks()
          .repair(
              typed.at(),
              "In " + Remarks.quote(text) + " day and month could be either way round",
              "it was read as " + days.first(),
              "Write the date as " + days.first());
    }
    return days;
  }

  private @Nullable Query none() {
    typed.leaveOut(
        "has no date that can be read",
        "Write 2023, 2023-09, 2023-09-15 or a range such as 2023-09-01..2023-09-15");
    return null;
  }
}
