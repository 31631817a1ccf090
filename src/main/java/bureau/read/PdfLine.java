package bureau.read;

/**
 * A line of a page, or the part of one that stands in one column. Places are in points (a 72nd of
 * an inch), as the page is read: from its left edge, and down from its top.
 *
 * @param page the page's number, from 1
 * @param left where it begins
 * @param right where it ends
 * @param baseline how far down its letters stand
 * @param size how large its letters are
 * @param bold whether they are bold
 * @param direction which way it runs, in degrees; 0 is from left to right
 * @param text what it says; not blank
 */
record PdfLine(
    int page,
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    float direction,
    String text) {
  /** The same place with another text. */
  PdfLine saying(String other) {
    return new PdfLine(page, left, right, baseline, size, bold, direction, other);
  }

  /** Whether letters of both look alike. */
  boolean isSetLike(PdfLine other) {
    return Math.abs(size - other.size) < 0.08f * size && bold == other.bold;
  }
}
