package bureau.extract;

import java.util.List;

/** Tells what the lines of a dump are that are neither title nor text. */
final class DumpSigns {
  /** A line with a byline or a date of its own is shorter than this. */
  private static final int LONGEST = 120;

  /** How many lines below a title its byline or date may stand. */
  private static final int REACH = 8;

  private final DateParser dates;
  private final BylineParser bylines;
  private final CreditSplitter credits = new CreditSplitter();

  DumpSigns(DateParser dates, BylineParser bylines) {
    this.dates = dates;
    this.bylines = bylines;
  }

  /** Whether a line is no part of the text: an item of a list, a notice, a credit, a date. */
  boolean isFurniture(DumpLine line) {
    return DumpLine.isListItem(line.text())
        || isNotice(line)
        || credits.split(line.text()).credit() != null;
  }

  /** Whether a line is a notice or a date, or stands in for a frame. */
  boolean isNotice(DumpLine line) {
    return Furniture.isNotice(line.text())
        || Furniture.isNotice(line.bare())
        || line.text().startsWith("IFRAME")
        || isDate(line);
  }

  /** Whether a line is a date and little else. */
  boolean isDate(DumpLine line) {
    return line.text().length() < LONGEST && dates.isMostlyDate(line.text());
  }

  /** Whether a line begins as bylines do. */
  boolean startsAsByline(DumpLine line) {
    return bylines.startsAsByline(line.text());
  }

  /** Whether a line names authors. */
  boolean isByline(DumpLine line) {
    return isByline(line.text());
  }

  /** Whether a line of any export names authors. */
  boolean isByline(String text) {
    boolean name = text.length() < 40 && text.indexOf(' ') > 0 && BylineParser.isName(text);
    return (name || (text.length() < 100 && bylines.startsAsByline(text)))
        && !bylines.authors(text).isEmpty();
  }

  /** Whether a byline or a date stands just below a line. */
  boolean isSigned(List<DumpLine> lines, int i) {
    return lines.subList(i + 1, Math.min(lines.size(), i + 1 + REACH)).stream()
        .anyMatch(line -> isDate(line) || isByline(line));
  }
}
