package bureau.extract;

import bureau.article.Block;
import org.jsoup.nodes.Element;

/**
 * One block of visible text on a page.
 *
 * @param text its words, white space folded, never blank
 * @param element the innermost block element around it
 * @param kind what the markup sets it as
 * @param level 1 to 6 for a heading, else 0
 * @param linked how many of its characters are link text
 * @param marks the set of {@link Mark}s around it
 * @param order its place on the page, from 0
 */
record Line(
    String text, Element element, Block.Kind kind, int level, int linked, int marks, int order) {
  /** Whether the line carries one of the marks of a set. */
  boolean has(int set) {
    return (marks & set) != 0;
  }

  /** Whether the line carries a mark. */
  boolean has(Mark mark) {
    return has(mark.bit());
  }

  /** The line as another kind of block. */
  Line withKind(Block.Kind other) {
    return new Line(text, element, other, level, linked, marks, order);
  }

  /** The line with these marks instead of its own. */
  Line withMarks(int set) {
    return new Line(text, element, kind, level, linked, set, order);
  }

  /** The share of link text, 0 to 1. */
  double linkShare() {
    return (double) linked / text.length();
  }
}
