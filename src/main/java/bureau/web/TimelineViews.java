package bureau.web;

import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage.Choice;
import bureau.web.pages.TimelineView;
import bureau.web.pages.TimelineView.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** The bars of a timeline that has at least one bucket. */
  TimelineView of(Timeline timeline) {
    Bucket peak =
        timeline.buckets().stream().max(Comparator.comparingDouble(this::size)).orElseThrow();
    List<Bar> bars = new ArrayList<>();
    for (Bucket bucket : timeline.buckets()) {
      bars.add(bar(timeline.unit(), bucket, peak, bars.size() * TimelineView.STEP));
    }
    String most = search.shares() ? share(peak) : messages.number(peak.count());
    return new TimelineView(
        messages.text("timeline.by." + timeline.unit().name().toLowerCase(Locale.ROOT)),
        messages.text("timeline.peak", most, label(timeline.unit(), peak.from())),
        bars.getFirst().label(),
        bars.getLast().label(),
        List.of(
            new Choice(
                messages.text("timeline.counts"),
                Addresses.search(search.inShares(false)),
                !search.shares()),
            new Choice(
                messages.text("timeline.shares"),
                Addresses.search(search.inShares(true)),
                search.shares())),
        bars,
        Addresses.searchBetweenAnyDays(search));
  }

  /** What a bar's height stands for. */
  private double size(Bucket bucket) {
    return search.shares() ? part(bucket) : bucket.count();
  }

  /** Hits as a part of all that was published then, 0 to 1. */
  private static double part(Bucket bucket) {
    return bucket.count() == 0 ? 0 : (double) bucket.count() / bucket.articlesPublished();
  }

  private String share(Bucket bucket) {
    return messages.share(part(bucket));
  }

  private Bar bar(Timeline.Unit unit, Bucket bucket, Bucket peak, int x) {
    // One hit among thousands still shows as a line.
    int height = (int) Math.ceil(size(bucket) * TimelineView.HEIGHT / Math.max(size(peak), 1e-9));
    LocalDate last = last(unit, bucket.from());
    return new Bar(
        label(unit, bucket.from()),
        bucket.from().toString(),
        last.toString(),
        messages.number(bucket.count()),
        messages.number(bucket.articlesPublished()),
        share(bucket),
        x,
        height,
        bucket.count() == 0 ? null : Addresses.search(search.between(bucket.from(), last)));
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
