package bureau.lucene;

import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.jspecify.annotations.Nullable;

/** Counts hits by the day they were printed, and puts the days into buckets. */
final class TimelineCounting {
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

  /**
   * Puts days into buckets.
   *
   * @param wanted the length of a bucket; null for what suits the span
   */
  static Timeline timeline(
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
