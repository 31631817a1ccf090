package bureau.article;

/**
 * One piece of an article's body, in reading order.
 *
 * @param kind what it is set as
 * @param text its words, white space folded, never blank
 */
public record Block(Kind kind, String text) {
  /** How a block is set. */
  public enum Kind {
    /** Running text. */
    PARAGRAPH,
    /** A heading inside the body. */
    SUBHEAD,
    /** A quotation set apart. */
    QUOTE,
    /** One item of a list. */
    ITEM
  }

  /** A paragraph of running text. */
  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }
}
