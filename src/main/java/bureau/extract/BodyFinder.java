package bureau.extract;

import bureau.article.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text: the element under which most running text stands close together, and of
 * that the lines that are the article's own. Where the page carries its text as data too, that text
 * decides.
 */
final class BodyFinder {
  /** Text so marked is not the article's. */
  static final int FOREIGN =
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
          Mark.WALLED,
          Mark.ASIDE,
          Mark.FIGURE,
          Mark.BYLINE,
          Mark.VIDEO,
          Mark.EMBED,
          Mark.INFOBOX,
          Mark.DATE);

  private static final Evaluator ARTICLE = Selector.evaluatorOf("article");

  /** What each level of elements between a line and an element takes off the line's weight. */
  private static final double DECAY = 0.8;

  /** What text above the title counts. */
  private static final double BEFORE_TITLE = 0.3;

  /** An element with less than this share of the best one's score is no rival of it. */
  private static final double RIVAL = 0.2;

  /** A paragraph of running text has at least this weight. */
  static final int RUNNING = 60;

  /**
   * The body in reading order; empty if the page has no running text.
   *
   * @param headline the article's title, where known
   * @param claims what belongs to other fields
   */
  Body find(Page page, @Nullable String headline, Claims claims) {
    int top = top(page.outline().lines(), headline);
    List<Line> lines = page.outline().lines().subList(0, bottom(page.outline().lines(), top));
    List<Line> body = lines(lines, top, topic(headline), claims);
    LinkedData.Declared declared = page.linked().body(page.article());
    if (declared != null) {
      BodyGuide guide = new BodyGuide(declared);
      if (guide.saysMoreThan(body)) {
        return new Body(guide.blocks(), List.of(), 0, page.outline().lines().size());
      }
      body = guide.applied(lines, body);
    }
    int last = body.isEmpty() ? top : body.getLast().order();
    return new Body(List.of(), body, top, last);
  }

  /**
   * The text and where it stands.
   *
   * @param declared the text where the page only declares it, else empty
   * @param lines the lines that are the text, else empty
   * @param first the number of the line where the article begins
   * @param last the number of its last line
   */
  record Body(List<Block> declared, List<Line> lines, int first, int last) {
    /** The first words of the text; null if there are none. */
    @Nullable String firstText() {
      return lines.isEmpty() ? null : lines.getFirst().text();
    }

    /** The last words of the text; null if there are none. */
    @Nullable String lastText() {
      return lines.isEmpty() ? null : lines.getLast().text();
    }
  }

  /**
   * The text as blocks.
   *
   * @param claims what belongs to other fields
   */
  List<Block> blocks(Body body, Claims claims) {
    return body.lines().isEmpty() ? body.declared() : blocks(body.lines(), claims);
  }

  /** Where the title stands; 0 if it is not printed. */
  private static int top(List<Line> lines, @Nullable String headline) {
    String key = headline == null ? "" : Text.key(headline);
    for (Line line : lines) {
      if (line.level() > 0
          && line.level() < 3
          && !key.isEmpty()
          && Text.key(line.text()).equals(key)) {
        return line.order();
      }
    }
    return 0;
  }

  /** Where the next article begins, on pages that go on with others: at its own title. */
  private static int bottom(List<Line> lines, int top) {
    Element own = lines.isEmpty() ? null : article(lines.get(top).element());
    for (Line line : lines.subList(Math.min(top + 1, lines.size()), lines.size())) {
      Element article = line.level() == 1 ? article(line.element()) : null;
      if (article != null && own != null && !isUnder(article, own)) {
        return line.order();
      }
    }
    return lines.size();
  }

  private static @Nullable Element article(Element element) {
    return element.closest(ARTICLE);
  }

  private static List<Line> lines(List<Line> all, int top, Set<String> topic, Claims claims) {
    Element near = root(all, top, topic);
    if (near == null) {
      return List.of();
    }
    Typesetting typesetting =
        new Typesetting(
            all.stream().filter(line -> isUnder(line.element(), near) && isRunning(line)).toList());
    Element root = widened(near, all, typesetting);
    BodyLines body = new BodyLines(typesetting);
    for (Line line : all) {
      if (line.order() >= top
          && isUnder(line.element(), root)
          && !line.has(FOREIGN)
          && !claims.take(line)) {
        body.add(line);
      }
    }
    return body.lines();
  }

  /**
   * The element that also holds what is set in the same way elsewhere: the article's other parts.
   */
  private static Element widened(Element root, List<Line> all, Typesetting typesetting) {
    int inside = 0;
    int outside = 0;
    Element wide = root;
    for (Line line : all) {
      if (isRunning(line) && typesetting.isSame(line)) {
        if (isUnder(line.element(), root)) {
          inside += Text.weight(line.text());
        } else {
          outside += Text.weight(line.text());
          wide = common(wide, line.element());
        }
      }
    }
    return outside * 5 > inside ? wide : root;
  }

  private static Element common(Element one, Element other) {
    Element at = one;
    while (at.parent() != null && !isUnder(other, at)) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isRunning(Line line) {
    return line.level() == 0
        && Text.weight(line.text()) >= RUNNING
        && !line.has(FOREIGN)
        && line.linkShare() <= 0.5;
  }

  private static @Nullable Element root(List<Line> lines, int top, Set<String> topic) {
    Map<Element, Double> scores = new HashMap<>();
    Element best = null;
    for (Line line : lines) {
      if (!isRunning(line)) {
        continue;
      }
      double share = Text.weight(line.text()) * (1 - line.linkShare());
      share *= line.order() < top ? BEFORE_TITLE : 1;
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
    return best == null ? null : onTopic(best, scores, lines, topic);
  }

  /** The rival of the best element that says more of the title's words, if there is one. */
  private static Element onTopic(
      Element best, Map<Element, Double> scores, List<Line> lines, Set<String> topic) {
    double least = scores.getOrDefault(best, 0.0) * RIVAL;
    double most = -1;
    Element chosen = best;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      Element rival = entry.getKey();
      if (entry.getValue() >= least && !isUnder(rival, best) && !isUnder(best, rival)) {
        most = most < 0 ? scores.getOrDefault(best, 0.0) * affinity(best, lines, topic) : most;
        double score = entry.getValue() * affinity(rival, lines, topic);
        if (score > most) {
          most = score;
          chosen = rival;
        }
      }
    }
    return chosen;
  }

  /** From 0.2, none of the words, to 1.2, all of them. */
  private static double affinity(Element root, List<Line> lines, Set<String> topic) {
    Set<String> said = new HashSet<>();
    for (Line line : lines) {
      if (isRunning(line) && isUnder(line.element(), root)) {
        said.addAll(Likeness.words(line.text()));
      }
    }
    long common = topic.stream().filter(said::contains).count();
    return topic.isEmpty() ? 1 : 0.2 + (double) common / topic.size();
  }

  /** The words of a title that may tell what it is about. */
  private static Set<String> topic(@Nullable String headline) {
    Set<String> words = new HashSet<>();
    for (String word : headline == null ? List.<String>of() : Likeness.words(headline)) {
      if (Text.weight(word) > 3) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isUnder(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }

  /** Lines as blocks; a long line that is there twice is kept once, a heading over nothing goes. */
  private static List<Block> blocks(List<Line> lines, Claims claims) {
    Set<String> seen = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    for (Line line : lines) {
      String key = Text.key(line.text());
      if (!claims.take(line)
          && !repeatsOthers(line, lines)
          && (seen.add(key) || key.length() < 40)) {
        blocks.add(new Block(line.kind(), line.text()));
      }
    }
    while (!blocks.isEmpty()
        && (blocks.getLast().kind() == Block.Kind.SUBHEAD
            || claims.introduces(blocks.getLast().text()))) {
      blocks.removeLast();
    }
    return blocks;
  }

  /** Whether a line is the whole text over again, as pages hold it for reading aloud. */
  private static boolean repeatsOthers(Line line, List<Line> lines) {
    if (line.text().length() < 1500) {
      return false;
    }
    int repeated = 0;
    for (Line other : lines) {
      if (other.text().length() > 40
          && other.text().length() < line.text().length()
          && line.text().contains(other.text())) {
        repeated += other.text().length();
      }
    }
    return repeated * 2 > line.text().length();
  }
}
