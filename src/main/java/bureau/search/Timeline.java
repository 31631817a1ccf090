package bureau.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * How many hits were printed when. Hits without a date are in no bucket.
 *
 * @param unit the length of a bucket
 * @param buckets from the earliest hit to the latest without gaps; empty if no hit has a date
 */
public record Timeline(Unit unit, List<Bucket> buckets) {
  /** The length of a bucket. */
  public enum Unit {
    /** One day. */
    DAY,
    /** Seven days, from Monday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR;

    /** Up to so many days are shown one by one. */
    private static final int MAX_DAYS = 45;

    /** Up to so many days are shown by weeks. */
    private static final int MAX_DAYS_BY_WEEK = 330;

    /** Up to so many months are shown one by one. */
    private static final int MAX_MONTHS = 72;

    /** The length that suits a span of days. */
    public static Unit fitting(LocalDate first, LocalDate last) {
      long days = ChronoUnit.DAYS.between(first, last) + 1;
      if (days <= MAX_DAYS) {
        return DAY;
      }
      if (days <= MAX_DAYS_BY_WEEK) {
        return WEEK;
      }
      return ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS ? MONTH : YEAR;
    }

    /** Its name in addresses and data, such as {@code month}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the bucket that a day falls into. */
    public LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** The first day of the bucket behind the one that begins on a day. */
    public LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
        case YEAR -> start.plusYears(1);
      };
    }

    /** How many buckets it takes to hold all days from one to another, both of them included. */
    public long steps(LocalDate first, LocalDate last) {
      LocalDate from = start(first);
      LocalDate to = start(last);
      return 1
          + switch (this) {
            case DAY -> ChronoUnit.DAYS.between(from, to);
            case WEEK -> ChronoUnit.WEEKS.between(from, to);
            case MONTH -> ChronoUnit.MONTHS.between(from, to);
            case YEAR -> ChronoUnit.YEARS.between(from, to);
          };
    }
  }

  /**
   * One bucket.
   *
   * @param from its first day
   * @param count how many hits fall into it
   * @param articlesPublished how many articles of the whole index fall into it
   */
  public record Bucket(LocalDate from, long count, long articlesPublished) {}

  /** Keeps a copy of the list. */
  public Timeline {
    buckets = List.copyOf(buckets);
  }

  /**
   * Puts days into buckets.
   *
   * @param hits how many hits were printed on each day, by days since 1970
   * @param published the same of all articles
   * @param wanted the length of a bucket; null for what suits the span
   */
  public static Timeline of(
      NavigableMap<Long, Long> hits, NavigableMap<Long, Long> published, @Nullable Unit wanted) {
    if (hits.isEmpty()) {
      return new Timeline(wanted == null ? Unit.DAY : wanted, List.of());
    }
    LocalDate first = LocalDate.ofEpochDay(hits.firstKey());
    LocalDate last = LocalDate.ofEpochDay(hits.lastKey());
    Unit unit = wanted == null ? Unit.fitting(first, last) : wanted;
    List<Bucket> buckets = new ArrayList<>();
    for (LocalDate from = unit.start(first); !from.isAfter(last); from = unit.next(from)) {
      LocalDate end = unit.next(from);
      buckets.add(new Bucket(from, sum(hits, from, end), sum(published, from, end)));
    }
    return new Timeline(unit, buckets);
  }

  private static long sum(NavigableMap<Long, Long> days, LocalDate from, LocalDate end) {
    return days.subMap(from.toEpochDay(), true, end.toEpochDay(), false).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
