package bureau.extract;

import bureau.article.Block;
import bureau.article.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The article's text as the page declares it for machines. It is flat and often misses subheads, so
 * that the visible lines stay the body; but which of them belong to it, it knows.
 */
final class BodyGuide {
  /** A shorter declared text is a teaser. */
  private static final int TEASER = 300;

  /** Keys shorter than this are found in any text by chance. */
  private static final int TELLING = 20;

  private final String text;
  private final String key;
  private final Set<String> headings;

  BodyGuide(LinkedData.Declared declared) {
    headings = Set.copyOf(declared.headings());
    text =
        String.join(
            "\n",
            declared
                .text()
                .lines()
                .map(Text::fold)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList());
    key = Text.key(text);
  }

  /** Whether the visible lines are a stub of the declared text. */
  boolean saysMoreThan(List<Line> visible) {
    int seen = visible.stream().mapToInt(line -> Text.key(line.text()).length()).sum();
    // Pages of live blogs print the latest updates and declare them all.
    boolean printed = !headings.isEmpty() && seen > TEASER;
    return key.length() > TEASER
        && !printed
        && key.length() > seen * 3 / 2
        && covered(visible) < key.length() / 2;
  }

  /** The declared text itself, a paragraph a line. */
  List<Block> blocks() {
    return text.lines()
        .map(line -> new Block(headings.contains(line) ? Kind.SUBHEAD : Kind.PARAGRAPH, line))
        .toList();
  }

  /**
   * The lines that the declared text holds and the headings among them; the given body if the
   * declared text is only a part of it.
   */
  List<Line> applied(List<Line> all, List<Line> body) {
    int own = body.stream().mapToInt(line -> Text.key(line.text()).length()).sum();
    int shared = covered(body);
    if (key.length() < TEASER || shared * 10 < own * 6 || covered(all) * 10 < key.length() * 7) {
      return body;
    }
    Map<Integer, Line> byOrder = new HashMap<>();
    body.forEach(line -> byOrder.put(line.order(), line));
    return picked(all, byOrder);
  }

  private List<Line> picked(List<Line> all, Map<Integer, Line> body) {
    List<Line> picked = new ArrayList<>();
    List<Line> waiting = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Line each : all) {
      Line line = body.getOrDefault(each.order(), each);
      String own = Text.key(line.text());
      boolean held = line.level() != 1 && key.contains(own);
      boolean near = body.containsKey(line.order());
      boolean boxed = !near && line.kind() == Block.Kind.SUBHEAD && headsLinks(all, line);
      if (held
          && !boxed
          && (near || own.length() >= TELLING)
          && (own.length() < TELLING || seen.add(own))) {
        if (near || !picked.isEmpty()) {
          picked.addAll(waiting);
        }
        waiting.clear();
        picked.add(line);
      } else if (near && line.kind() == Block.Kind.SUBHEAD && !picked.isEmpty()) {
        waiting.clear();
        waiting.add(line);
      }
    }
    return picked;
  }

  /** Whether the next line but headings is an item that is mostly a link. */
  private static boolean headsLinks(List<Line> all, Line heading) {
    return all.stream()
        .filter(line -> line.order() > heading.order() && line.kind() != Block.Kind.SUBHEAD)
        .findFirst()
        .filter(line -> line.kind() == Block.Kind.ITEM && line.linkShare() > 0.5)
        .isPresent();
  }

  private int covered(List<Line> lines) {
    Set<String> seen = new HashSet<>();
    int covered = 0;
    for (Line line : lines) {
      String own = Text.key(line.text());
      if (own.length() >= TELLING && key.contains(own) && seen.add(own)) {
        covered += own.length();
      }
    }
    return covered;
  }
}
