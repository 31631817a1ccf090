package bureau.web;

import bureau.query.Field;
import bureau.search.Reason;
import bureau.web.pages.Messages;
import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says in the reader's language why an article was found. */
record ReasonViews(Messages messages) {
  /** So many parts are named; of more, how many. */
  private static final int MOST_NAMED = 6;

  /** The reason in a few clauses; empty if nothing was looked for in the text. */
  String of(Reason reason) {
    List<String> clauses = new ArrayList<>();
    reason.places().forEach(place -> clauses.add(clause(place)));
    int missing = reason.missing().size();
    if (reason.parts() > 1) {
      clauses.add(
          missing == 0
              ? messages.text("reason.all", reason.parts())
              : messages.text(
                  "reason.some",
                  reason.parts() - missing,
                  reason.parts(),
                  listed(reason.missing())));
    }
    return String.join("; ", clauses);
  }

  private String clause(Reason.Place place) {
    boolean counted = place.field() == Field.BODY;
    List<String> names =
        place.found().stream()
            .map(each ->
                counted && each.times() > 1
                    ? messages.text("reason.times", each.name(), each.times())
                    : each.name())
            .toList();
    return messages.text(
        place.neighbours() ? "reason.neighbours" : "reason.has",
        messages.text("field." + place.field().label()),
        listed(names));
  }

  private String listed(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
    if (names.size() > MOST_NAMED) {
      shown.add(messages.text("site.more", names.size() - MOST_NAMED));
    }
    return ListFormatter.getInstance(messages.locale()).format(shown);
  }
}
