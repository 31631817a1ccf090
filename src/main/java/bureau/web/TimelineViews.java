package bureau.web;

import bureau.search.Timeline;
import bureau.web.pages.Messages;
import bureau.web.pages.TimelineView;
import bureau.web.pages.TimelineView.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows one search's hits over time. */
final class TimelineViews {
  private final SearchParameters search;
  private final Messages messages;

  TimelineViews(SearchParameters search, Messages messages) {
    this.search = search;
    this.messages = messages;
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
    return new TimelineView(
        messages.text("timeline.by." + timeline.unit().name().toLowerCase(Locale.ROOT)), bars);
  }

  private Bar bar(Timeline.Unit unit, Timeline.Bucket bucket, long most, int x) {
    // One hit among thousands still shows as a line.
    int height = Math.toIntExact(Math.ceilDiv(bucket.count() * TimelineView.HEIGHT, most));
    return new Bar(
        label(unit, bucket.from()),
        messages.number(bucket.count()),
        messages.number(bucket.articlesPublished()),
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

  private String label(Timeline.Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> messages.day(from);
      case WEEK -> messages.text("timeline.week", messages.day(from));
      case MONTH -> messages.month(from);
      case YEAR -> messages.year(from);
    };
  }
}
