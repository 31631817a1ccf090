package bureau.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How the article's paragraphs are set: the tags and classes of a paragraph and the two elements
 * around it. A page sets all paragraphs of its article alike, and its boxes, teasers and notes in
 * another way.
 */
final class Typesetting {
  /** A way of setting that carries less of the text than this is no way of the article's. */
  private static final double SHARE = 0.15;

  /** If the article's ways carry less than this together, the page sets no two paragraphs alike. */
  private static final double TOGETHER = 0.6;

  private final Map<Element, String> names = new HashMap<>();
  private final Set<String> ways = new HashSet<>();
  private final Set<Element> parents = new HashSet<>();
  private final Set<String> tags = new HashSet<>();

  /** Learns the ways of setting from the running lines of the body. */
  Typesetting(List<Line> running) {
    Map<String, Integer> weights = new HashMap<>();
    int total = 0;
    for (Line line : running) {
      int weight = Text.weight(line.text());
      weights.merge(way(line.element()), weight, Integer::sum);
      total += weight;
    }
    int together = 0;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (entry.getValue() >= total * SHARE) {
        ways.add(entry.getKey());
        together += entry.getValue();
      }
    }
    if (together < total * TOGETHER) {
      ways.clear();
    }
    for (Line line : running) {
      if (ways.contains(way(line.element()))) {
        Element parent = block(line.element()).parent();
        if (parent != null) {
          parents.add(parent);
        }
        tags.add(block(line.element()).normalName());
      }
    }
  }

  /** Whether the page sets its paragraphs alike, so that one set otherwise means something. */
  boolean isUniform() {
    return !ways.isEmpty();
  }

  /** Whether a line is set as the article's paragraphs are. */
  boolean isSame(Line line) {
    return ways.contains(way(line.element()));
  }

  /** Whether a line is set as the article's paragraphs are, stands inside one or next to one. */
  boolean fits(Line line) {
    Element block = block(line.element());
    if (parents.contains(block.parent()) && (tags.contains(block.normalName()) || isPlain(block))) {
      return true;
    }
    int steps = 0;
    for (Element at = block; at != null && steps < 4; at = at.parent()) {
      if (ways.contains(way(at))) {
        return true;
      }
      steps++;
    }
    return false;
  }

  /** Whether a line stands next to an element that holds the article's paragraphs. */
  boolean isBeside(Line line) {
    Element parent = block(line.element()).parent();
    for (Element home : parents) {
      for (Element at = home.parent(); at != null && parent != null; at = at.parent()) {
        if (at.equals(parent)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPlain(Element block) {
    return switch (block.normalName()) {
      case "p", "ul", "ol", "blockquote", "h2", "h3", "h4", "h5", "pre", "table", "dl" -> true;
      default -> false;
    };
  }

  /** The list or quotation that an element is a part of, else the element. */
  private static Element block(Element element) {
    Element block = element;
    for (Element at = element; at != null; at = at.parent()) {
      switch (at.normalName()) {
        case "li", "ul", "ol", "blockquote" -> block = at;
        case "p", "em", "strong", "span", "cite" -> {}
        default -> {
          return block;
        }
      }
    }
    return block;
  }

  private String way(Element element) {
    List<String> parts = new ArrayList<>();
    int steps = 0;
    for (@Nullable Element at = element; at != null && steps < 3; at = at.parent()) {
      parts.add(names.computeIfAbsent(at, Typesetting::name));
      steps++;
    }
    return String.join("<", parts);
  }

  /** Tag and class without digits, which number what is alike. */
  private static String name(Element element) {
    StringBuilder name = new StringBuilder(element.normalName()).append('.');
    String classes = element.className();
    for (int i = 0; i < classes.length(); i++) {
      char c = classes.charAt(i);
      if (c < '0' || c > '9') {
        name.append(c);
      }
    }
    return name.toString();
  }
}
