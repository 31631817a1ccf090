package bureau.web;

import bureau.search.Timeline;
import bureau.web.pages.TimelineView;
import bureau.web.pages.TimelineView.Bar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows one search's hits over time. */
final class TimelineViews {
  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");

  private final SearchParameters search;

  TimelineViews(SearchParameters search) {
    this.search = search;
  }

  TimelineView of(Timeline timeline) {
    long most = 1;
    for (Timeline.Bucket bucket : timeline.buckets()) {
      most = Math.max(most, bucket.count());
    }
    List<Bar> bars = new ArrayList<>();
    for (Timeline.Bucket bucket : timeline.buckets()) {
      bars.add(bar(timeline.unit(), bucket, most, bars.size() * TimelineView.STEP));
    }
    return new TimelineView(timeline.unit().name().toLowerCase(Locale.ROOT), bars);
  }

  private Bar bar(Timeline.Unit unit, Timeline.Bucket bucket, long most, int x) {
    // One hit among thousands still shows as a line.
    int height = Math.toIntExact(Math.ceilDiv(bucket.count() * TimelineView.HEIGHT, most));
    return new Bar(
        label(unit, bucket.from()),
        Counts.of(bucket.count()),
        Counts.of(bucket.articlesPublished()),
        x,
        height,
        bucket.count() == 0
            ? null
            : Addresses.search(search.between(bucket.from(), last(unit, bucket.from()))));
  }

  private static LocalDate last(Timeline.Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> from;
      case WEEK -> from.plusDays(6);
      case MONTH -> from.plusMonths(1).minusDays(1);
      case YEAR -> from.plusYears(1).minusDays(1);
    };
  }

  private static String label(Timeline.Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> DAY.format(from);
      case WEEK -> "week of " + DAY.format(from);
      case MONTH -> MONTH.format(from);
      case YEAR -> YEAR.format(from);
    };
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
