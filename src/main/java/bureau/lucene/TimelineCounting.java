package bureau.lucene;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;

/** Counts hits by the day they were printed. */
final class TimelineCounting {
  private TimelineCounting() {}

  /** How many of the collected articles were printed on each day, by days since 1970. */
  static NavigableMap<Long, Long> byDay(FacetsCollector collected) throws IOException {
    NavigableMap<Long, Long> days = new TreeMap<>();
    LongValueFacetCounts counts = new LongValueFacetCounts(Schema.DAY, collected);
    for (LabelAndValue each : counts.getAllChildren(Schema.DAY).labelValues) {
      days.put(Long.valueOf(each.label), each.value.longValue());
    }
    return days;
  }
}
