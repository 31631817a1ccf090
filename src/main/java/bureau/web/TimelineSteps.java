package bureau.web;

import bureau.search.Timeline.Unit;
import java.util.Optional;

/** How finely time may be parted. */
final class TimelineSteps {
  /** On a page of results, where a year of days still shows. */
  static final int MOST_BARS = 366;

  /** In data, and as points of a line. */
  static final int MOST = 2_000;

  private TimelineSteps() {}

  /** What is wrong with a unit that makes so many steps; empty if nothing is. */
  static Optional<BadParameter> tooMany(Unit unit, int steps, int most) {
    return steps <= most
        ? Optional.empty()
        : Optional.of(
            new BadParameter(
                "unit",
                "unit=%s makes %d steps, and %d are the most; choose a longer unit, or narrow the days with from and to"
                    .formatted(unit.label(), steps, most)));
  }
}
