package bureau.lucene;

import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;

/** Counts hits by the day they were printed, and fits the days into buckets. */
final class TimelineCounting {
  /** Up to so many days are shown one by one. */
  private static final int MAX_DAYS = 45;

  /** Up to so many days are shown by weeks. */
  private static final int MAX_DAYS_BY_WEEK = 330;

  /** Up to so many months are shown one by one. */
  private static final int MAX_MONTHS = 72;

  private TimelineCounting() {}

  /** How many of the collected articles were printed on each day, by days since 1970. */
  static NavigableMap<Long, Long> byDay(FacetsCollector collected) throws IOException {
    NavigableMap<Long, Long> days = new TreeMap<>();
    LongValueFacetCounts counts = new LongValueFacetCounts(Schema.DAY, collected);
    for (LabelAndValue each : counts.getAllChildrenSortByValue().labelValues) {
      days.put(Long.valueOf(each.label), each.value.longValue());
    }
    return days;
  }

  /** Puts days into buckets of a length that suits their span. */
  static Timeline timeline(NavigableMap<Long, Long> hits, NavigableMap<Long, Long> published) {
    if (hits.isEmpty()) {
      return new Timeline(Unit.DAY, List.of());
    }
    LocalDate first = LocalDate.ofEpochDay(hits.firstKey());
    LocalDate last = LocalDate.ofEpochDay(hits.lastKey());
    Unit unit = unit(first, last);
    List<Bucket> buckets = new ArrayList<>();
    for (LocalDate from = start(unit, first); !from.isAfter(last); from = next(unit, from)) {
      LocalDate end = next(unit, from);
      buckets.add(new Bucket(from, sum(hits, from, end), sum(published, from, end)));
    }
    return new Timeline(unit, buckets);
  }

  private static Unit unit(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= MAX_DAYS) {
      return Unit.DAY;
    }
    if (days <= MAX_DAYS_BY_WEEK) {
      return Unit.WEEK;
    }
    return ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS ? Unit.MONTH : Unit.YEAR;
  }

  private static LocalDate start(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(Unit unit, LocalDate start) {
    return switch (unit) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }

  private static long sum(NavigableMap<Long, Long> days, LocalDate from, LocalDate end) {
    return days.subMap(from.toEpochDay(), true, end.toEpochDay(), false).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
