package bureau.extract;

import bureau.article.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text: the element under which most running text stands close together, and of
 * that the lines that are the article's own.
 */
final class BodyFinder {
  /** Text so marked never tells where the article stands. */
  private static final int FOREIGN =
      Mark.set(
          Mark.NAVIGATION,
          Mark.FOOTER,
          Mark.HIDDEN,
          Mark.CAPTION,
          Mark.CREDIT,
          Mark.RELATED,
          Mark.SHARE,
          Mark.COMMENTS,
          Mark.PROMOTION,
          Mark.BIOGRAPHY,
          Mark.TAGS,
          Mark.PAYWALL,
          Mark.ASIDE,
          Mark.FIGURE,
          Mark.BYLINE,
          Mark.DATE);

  /** What each level of elements between a line and an element takes off the line's weight. */
  private static final double DECAY = 0.8;

  /** A paragraph of running text has at least this weight. */
  private static final int RUNNING = 60;

  /** The body's lines in reading order; empty if the page has no running text. */
  List<Line> find(Page page) {
    Element root = root(page.outline().lines());
    if (root == null) {
      return List.of();
    }
    List<Line> body = new ArrayList<>();
    for (Line line : page.outline().lines()) {
      if (isUnder(line.element(), root)
          && line.level() != 1
          && !line.has(FOREIGN)
          && isText(line)) {
        body.add(line);
      }
    }
    while (!body.isEmpty() && body.getLast().kind() == Block.Kind.SUBHEAD) {
      body.removeLast();
    }
    return body;
  }

  private static boolean isText(Line line) {
    return line.linkShare() < (Text.weight(line.text()) < RUNNING ? 0.5 : 0.9);
  }

  private static @Nullable Element root(List<Line> lines) {
    Map<Element, Double> scores = new HashMap<>();
    Element best = null;
    for (Line line : lines) {
      int weight = Text.weight(line.text());
      if (weight < RUNNING || line.has(FOREIGN) || line.linkShare() > 0.5 || line.level() > 0) {
        continue;
      }
      double share = weight * (1 - line.linkShare());
      for (Element at = line.element().parent(); at != null; at = at.parent()) {
        scores.merge(at, share, Double::sum);
        share *= DECAY;
      }
    }
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (best == null || entry.getValue() > scores.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static boolean isUnder(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lines as blocks; a line that is there twice is kept once.
   *
   * @param claimed keys of texts that belong to other fields
   */
  static List<Block> blocks(List<Line> lines, Set<String> claimed) {
    Map<String, Boolean> seen = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (Line line : lines) {
      String key = Text.key(line.text());
      if (claimed.contains(key)) {
        continue;
      }
      if (key.length() < 40 || seen.put(key, true) == null) {
        blocks.add(new Block(line.kind(), line.text()));
      }
    }
    return blocks;
  }
}
