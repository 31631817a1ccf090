package bureau.web;

import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage.Choice;
import bureau.web.pages.TimelineView;
import bureau.web.pages.TimelineView.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
        messages.text("timeline.by." + timeline.unit().label()),
        messages.text("timeline.peak", most, messages.step(timeline.unit(), peak.from())),
        bars.getFirst().label(),
        bars.getLast().label(),
        units(timeline),
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

  /** The lengths that part the time, and not too finely. */
  private List<Choice> units(Timeline timeline) {
    LocalDate first = timeline.buckets().getFirst().from();
    LocalDate last = timeline.unit().next(timeline.buckets().getLast().from()).minusDays(1);
    return Arrays.stream(Unit.values())
        .filter(unit -> {
          long steps = unit.steps(first, last);
          return unit == timeline.unit() || (steps > 1 && steps <= TimelineSteps.MOST_BARS);
        })
        .map(unit ->
            new Choice(
                messages.text("trends.by." + unit.label()),
                Addresses.search(search.by(unit)),
                unit == timeline.unit()))
        .toList();
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

  private Bar bar(Unit unit, Bucket bucket, Bucket peak, int x) {
    // One hit among thousands still shows as a line.
    int height = (int) Math.ceil(size(bucket) * TimelineView.HEIGHT / Math.max(size(peak), 1e-9));
    LocalDate last = unit.next(bucket.from()).minusDays(1);
    return new Bar(
        messages.step(unit, bucket.from()),
        bucket.from().toString(),
        last.toString(),
        bucket.count(),
        messages.number(bucket.count()),
        messages.number(bucket.articlesPublished()),
        share(bucket),
        x,
        height,
        bucket.count() == 0 ? null : Addresses.search(search.between(bucket.from(), last)));
  }
}
