package bureau.read;

import bureau.article.Block;
import bureau.article.Picture;
import bureau.extract.CreditSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The HTML in which feeds and wire formats carry an article's text. All of it is the article's:
 * nothing has to be found here, unlike on a page.
 *
 * @param blocks its text
 * @param pictures the captions of its figures
 */
record Markup(List<Block> blocks, List<Picture> pictures) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Set<String> APART =
      Set.of("script", "style", "iframe", "noscript", "template", "form", "svg", "object", "head");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "pre",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "body",
          "html",
          "figure",
          "address",
          "center");

  /** Text of a fragment of HTML. */
  static Markup ofHtml(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** Text of an element that holds HTML. */
  static Markup of(Element element) {
    Walk walk = new Walk();
    walk.element(element, Block.Kind.PARAGRAPH);
    walk.end();
    return new Markup(walk.blocks, walk.pictures);
  }

  /** The text of HTML or plain text as one line. */
  static String line(String text) {
    boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0;
    return fold(plain ? text : Jsoup.parseBodyFragment(text).body().text());
  }

  /** White space folded, also the kinds that do not break. */
  static String fold(String text) {
    return isFolded(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Tells most texts, which need no folding, in a fraction of the time. */
  private static boolean isFolded(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : c == '\u00a0' || Character.isWhitespace(c)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  /** Collects text until a block ends. */
  private static final class Walk {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final CreditSplitter credits = new CreditSplitter();
    private final StringBuilder text = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private boolean broken;

    void element(Element element, Block.Kind as) {
      for (Node child : element.childNodes()) {
        if (child instanceof TextNode run) {
          broken &= run.isBlank();
          text.append(run.getWholeText());
        } else if (child instanceof Element inner) {
          child(inner, as);
        }
      }
    }

    private void child(Element element, Block.Kind as) {
      String name = Xml.localName(element.tagName());
      if (name.equals("br")) {
        // Two breaks part paragraphs; one is where a line was set to end.
        if (broken) {
          end();
        }
        text.append(' ');
        broken = true;
      } else if (name.equals("figure")) {
        end();
        figure(element);
      } else if (BLOCKS.contains(name)) {
        end();
        kind = kind(name, as);
        element(element, kind);
        end();
        kind = as;
      } else if (!APART.contains(name)) {
        element(element, as);
      }
    }

    private static Block.Kind kind(String name, Block.Kind within) {
      return switch (name) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.SUBHEAD;
        case "blockquote" -> Block.Kind.QUOTE;
        case "li", "dt", "dd" -> Block.Kind.ITEM;
        default -> within;
      };
    }

    private void figure(Element figure) {
      Element caption = figure.selectFirst("figcaption");
      if (caption == null) {
        element(figure, Block.Kind.PARAGRAPH);
        end();
      } else if (!caption.text().isBlank()) {
        Picture picture = credits.split(caption.text());
        if (picture.caption() != null || picture.credit() != null) {
          pictures.add(picture);
        }
      }
    }

    void end() {
      String folded = fold(text.toString());
      if (!folded.isEmpty()) {
        blocks.add(new Block(kind, folded));
      }
      text.setLength(0);
      broken = false;
    }
  }

  /** Keeps copies. */
  Markup {
    blocks = List.copyOf(blocks);
    pictures = List.copyOf(pictures);
  }
}
