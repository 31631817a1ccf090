package bureau.export;

import bureau.query.Field;
import bureau.search.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why an article was found, as an English sentence. */
public final class ReasonText {
  /** So many parts are named; of more, how many. */
  private static final int MOST_NAMED = 6;

  private ReasonText() {}

  /**
   * The sentence without its full stop, such as {@code headline has ‘kim’ and ‘putin’ next to each
   * other; text has ‘kim’ 4 times; 2 of 3 parts, without ‘xi’}; empty if nothing was looked for.
   */
  public static String of(Reason reason) {
    List<String> clauses = new ArrayList<>();
    reason.places().forEach(place -> clauses.add(clause(place)));
    if (reason.parts() > 1) {
      clauses.add(share(reason));
    }
    return String.join("; ", clauses);
  }

  private static String clause(Reason.Place place) {
    boolean text = place.field() == Field.BODY;
    List<String> names =
        place.found().stream()
            .map(each -> each.name() + (text ? times(each.times()) : ""))
            .toList();
    return (text ? "text" : place.field().label())
        + " has "
        + listed(names)
        + (place.neighbours() ? " next to each other" : "");
  }

  private static String times(int times) {
    return times == 1 ? "" : times == 2 ? " twice" : " " + times + " times";
  }

  private static String share(Reason reason) {
    int missing = reason.missing().size();
    return missing == 0
        ? "all " + reason.parts() + " parts"
        : reason.parts()
            - missing
            + " of "
            + reason.parts()
            + " parts, without "
            + listed(reason.missing());
  }

  private static String listed(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
    if (names.size() > MOST_NAMED) {
      shown.add(names.size() - MOST_NAMED + " more");
    }
    String last = shown.removeLast();
    return shown.isEmpty()
        ? last
        : shown.stream().collect(Collectors.joining(", ")) + " and " + last;
  }
}
