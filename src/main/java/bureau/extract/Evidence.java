package bureau.extract;

import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the clues of one article while its finders work. Not for use by several threads. */
final class Evidence {
  private final List<Clue> clues = new ArrayList<>();

  /** Notes what was read for a field; a blank value is no clue. */
  void note(String field, @Nullable String value, Origin origin, String where) {
    if (value != null && !value.isBlank()) {
      clues.add(new Clue(field, value, origin, where, false));
    }
  }

  /** Marks the first clue of the field that has this value and is not marked yet. */
  void choose(String field, @Nullable String value) {
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      if (clue.field().equals(field) && clue.value().equals(value) && !clue.chosen()) {
        clues.set(i, new Clue(field, clue.value(), clue.origin(), clue.where(), true));
        return;
      }
    }
  }

  /** All clues so far. */
  List<Clue> clues() {
    return List.copyOf(clues);
  }
}
