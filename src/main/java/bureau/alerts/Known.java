package bureau.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the journal says: the saved searches, and which articles each has met and has new. */
final class Known {
  private static final int[] NONE = {};

  private final Map<Integer, SavedSearch> searches = new LinkedHashMap<>();
  private List<SavedSearch> listed = List.of();
  private int next;

  /** By the ids of articles, the numbers of the searches that have met them, in order. */
  private final Map<String, int[]> met = new HashMap<>();

  /** By the numbers of searches, the ids of what is new, in the order it came. */
  private final Map<Integer, Set<String>> fresh = new HashMap<>();

  /**
   * Knows nothing yet.
   *
   * @param next the number of the next search
   */
  Known(int next) {
    this.next = next;
  }

  /** Takes what a line says. */
  void take(Line line) {
    switch (line.is()) {
      case ADDED -> {
        searches.put(line.added().number(), line.added());
        listed = List.copyOf(searches.values());
        next = Math.max(next, line.added().number() + 1);
      }
      case MET -> meet(line.id(), line.by());
      case FOUND -> {
        meet(line.id(), line.by());
        line.by()
            .forEach(each ->
                fresh.computeIfAbsent(each, number -> new LinkedHashSet<>()).add(line.id()));
      }
      case TOLD -> line.by().forEach(each -> fresh.getOrDefault(each, Set.of()).remove(line.id()));
      case MARK, KEPT -> {
        // These say which lines hold.
      }
    }
  }

  private void meet(String article, List<Integer> by) {
    int[] before = met.getOrDefault(article, NONE);
    int[] all = Arrays.copyOf(before, before.length + by.size());
    for (int i = 0; i < by.size(); i++) {
      all[before.length + i] = by.get(i);
    }
    Arrays.sort(all);
    met.put(article, all);
  }

  /** The number of the next search. */
  int next() {
    return next;
  }

  /** The searches in the order they were added; the same list until one is. */
  List<SavedSearch> searches() {
    return listed;
  }

  /** The search of a name. */
  Optional<SavedSearch> named(String name) {
    return listed.stream().filter(search -> search.name().equals(name)).findFirst();
  }

  boolean hasMet(int search, String article) {
    return Arrays.binarySearch(met.getOrDefault(article, NONE), search) >= 0;
  }

  /** The ids of the articles that are new for a search, in the order they came. */
  List<String> fresh(int search) {
    return List.copyOf(fresh.getOrDefault(search, Set.of()));
  }

  /** All that is known but for one search. */
  List<Line> without(int search) {
    List<Line> lines = new ArrayList<>();
    listed.stream()
        .filter(each -> each.number() != search)
        .forEach(each -> lines.add(Line.added(each)));
    new TreeMap<>(met)
        .forEach((article, numbers) -> {
          List<Integer> rest =
              Arrays.stream(numbers)
                  .filter(number -> number != search && !isNew(number, article))
                  .boxed()
                  .toList();
          if (!rest.isEmpty()) {
            lines.add(Line.of(Line.Kind.MET, article, rest));
          }
        });
    fresh.forEach((number, articles) -> {
      if (number != search) {
        articles.forEach(article -> lines.add(Line.of(Line.Kind.FOUND, article, List.of(number))));
      }
    });
    lines.add(Line.kept());
    return lines;
  }

  private boolean isNew(int search, String article) {
    return fresh.getOrDefault(search, Set.of()).contains(article);
  }
}
