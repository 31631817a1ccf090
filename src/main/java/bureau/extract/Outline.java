package bureau.extract;

import bureau.article.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The visible text of a page as a list of lines, gathered in one walk over its elements. */
final class Outline implements NodeVisitor {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "iframe",
          "object",
          "head",
          "canvas",
          "map",
          "audio",
          "video",
          "math",
          "dialog");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "picture", "source", "amp-img");

  private static final Set<String> TEXT_TAGS =
      Set.of("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote");

  /** Marks that an element may set however much text it holds. */
  private static final int KEPT = Mark.set(Mark.ARTICLE, Mark.ARTICLE_BODY);

  /** A line of running text has at least this weight. */
  private static final int RUNNING = 60;

  private static final int CAPTIONED = Mark.set(Mark.FIGURE, Mark.CAPTION);

  /** A picture and its caption have no more lines than this. */
  private static final int FIGURE_LINES = 7;

  /** The running text of a caption weighs no more than this. */
  private static final int FIGURE_WEIGHT = 900;

  private static final int CAPTION_PARTS = Mark.set(Mark.CREDIT, Mark.CAPTION);

  private final List<Line> lines = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final Marker marker;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Inset> insets = new ArrayList<>();
  private int linked;
  private @Nullable Element silent;

  private Outline(Marker marker) {
    this.marker = marker;
  }

  /** Reads a page. */
  static Outline of(Document document, Marker marker) {
    Outline outline = new Outline(marker);
    NodeTraversor.traverse(outline, document.body());
    outline.flush();
    outline.applyMarks();
    return outline;
  }

  /** All lines in the page's order. */
  List<Line> lines() {
    return lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (silent != null) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (silent != null) {
      silent = node.equals(silent) ? null : silent;
      return;
    }
    if (node instanceof Element) {
      Frame frame = frames.element();
      if (frame.breaks) {
        flush();
      }
      frames.pop();
      if (frame.own != 0 && frame.from < lines.size()) {
        spans.add(new Span(frame.own, frame.from, lines.size()));
      } else if (frame.own != 0 && text.length() > frame.start) {
        insets.add(new Inset(frame.own, text.length() - frame.start));
      }
    }
  }

  /**
   * Gives each line the marks of the elements around it. An element that holds the title or much of
   * the page's running text is what the page is about, whatever its class says.
   */
  private void applyMarks() {
    int[] weights = new int[lines.size() + 1];
    int[] tops = new int[lines.size() + 1];
    for (Line line : lines) {
      boolean running = line.level() == 0 && line.linkShare() < 0.5;
      int weight = Text.weight(line.text());
      weights[line.order() + 1] =
          weights[line.order()] + (running && weight >= RUNNING ? weight : 0);
      tops[line.order() + 1] = tops[line.order()] + (line.level() == 1 ? 1 : 0);
    }
    int[] marks = new int[lines.size()];
    int total = weights[lines.size()];
    for (Span span : spans) {
      int weight = weights[span.to] - weights[span.from];
      boolean large =
          weight * 3 > total || (tops[span.to] > tops[span.from] && weight * 10 > total);
      boolean wide = span.to - span.from > FIGURE_LINES || weight > FIGURE_WEIGHT;
      int own = large ? span.own & KEPT : wide ? span.own & ~CAPTIONED : span.own;
      for (int i = span.from; i < span.to; i++) {
        marks[i] |= own;
      }
    }
    int dropped = walled(marks, weights) * 3 > total ? Mark.WALLED.bit() : 0;
    lines.replaceAll(line -> line.withMarks(marks[line.order()] & ~dropped));
  }

  /**
   * How much text is marked as paid for, paragraph by paragraph: if much is, it is the article that
   * an offer is for, and no offer.
   */
  private static int walled(int[] marks, int[] weights) {
    int walled = 0;
    for (int i = 0; i < marks.length; i++) {
      walled += (marks[i] & Mark.WALLED.bit()) == 0 ? 0 : weights[i + 1] - weights[i];
    }
    return walled;
  }

  private void append(String words) {
    text.append(words);
    Frame frame = frames.peek();
    if (frame != null && frame.inLink) {
      linked += words.length();
    }
  }

  /** A picture that opens large is a button; its caption is text like any other. */
  private static boolean isOpeningPicture(Element element, String tag) {
    return tag.equals("button") && element.selectFirst("figcaption") != null;
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (SILENT.contains(tag) && !isOpeningPicture(element, tag)) {
      silent = element;
      return;
    }
    Frame outer = frames.peek();
    if (tag.equals("br")) {
      text.append('\u0001');
    }
    int own = marker.marks(element);
    if ((own & Mark.PAYWALL.bit()) != 0 && TEXT_TAGS.contains(tag)) {
      own = (own & ~Mark.PAYWALL.bit()) | Mark.WALLED.bit();
    }
    if (tag.equals("cite") && outer != null && inFigure(outer.marks)) {
      own |= Mark.CREDIT.bit();
    }
    boolean block = !INLINE.contains(tag) && !tag.equals("br");
    boolean part =
        !block
            && outer != null
            && inFigure(outer.marks)
            && (own & CAPTION_PARTS & ~outer.marks) != 0;
    boolean breaks = block || part;
    if (breaks) {
      flush();
    }
    frames.push(
        new Frame(
            breaks || outer == null ? element : outer.block,
            own,
            (outer == null ? 0 : outer.marks) | own,
            lines.size(),
            text.length(),
            outer == null ? Block.Kind.PARAGRAPH : kind(tag, outer.kind),
            level(tag, outer),
            tag.equals("a") || (outer != null && outer.inLink),
            breaks));
  }

  private static boolean inFigure(int marks) {
    return (marks & (Mark.FIGURE.bit() | Mark.CAPTION.bit())) != 0;
  }

  private static Block.Kind kind(String tag, Block.Kind outer) {
    return switch (tag) {
      case "blockquote" -> Block.Kind.QUOTE;
      case "li" -> Block.Kind.ITEM;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.SUBHEAD;
      default -> outer;
    };
  }

  private static int level(String tag, @Nullable Frame outer) {
    if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
      return tag.charAt(1) - '0';
    }
    return outer == null ? 0 : outer.level;
  }

  private void flush() {
    Frame frame = frames.peek();
    if (frame != null && !text.isEmpty()) {
      int first = lines.size();
      int from = 0;
      String raw = text.toString();
      for (int at = raw.indexOf('\u0001'); at >= 0; at = raw.indexOf('\u0001', at + 1)) {
        int next = at + 1;
        while (next < raw.length()
            && Text.isSpace(raw.charAt(next))
            && raw.charAt(next) != '\u0001') {
          next++;
        }
        if (next < raw.length() && raw.charAt(next) == '\u0001') {
          add(raw.substring(from, at), frame, raw.length());
          from = next;
          at = next;
        }
      }
      add(raw.substring(from), frame, raw.length());
      applyInsets(raw.strip().length(), first);
    }
    text.setLength(0);
    insets.clear();
    linked = 0;
  }

  /** A line that is nearly all inside an inline element is what that element says it is. */
  private void applyInsets(int length, int from) {
    for (Inset inset : insets) {
      if (from < lines.size() && inset.length * 5 > length * 4) {
        spans.add(new Span(inset.own, from, lines.size()));
      }
    }
  }

  private void add(String raw, Frame frame, int whole) {
    String line = Text.fold(raw);
    if (!line.isEmpty()) {
      int links = Math.min(line.length(), (int) ((long) linked * raw.length() / whole));
      lines.add(
          new Line(line, frame.block, frame.kind, frame.level, links, frame.marks, lines.size()));
    }
  }

  /** An element that is being walked, with the marks it sets and those that are in force. */
  private record Frame(
      Element block,
      int own,
      int marks,
      int from,
      int start,
      Block.Kind kind,
      int level,
      boolean inLink,
      boolean breaks) {}

  /** An inline element that sets marks, and how much of a line it holds. */
  private record Inset(int own, int length) {}

  /** The lines of a finished element that sets marks. */
  private record Span(int own, int from, int to) {}
}
