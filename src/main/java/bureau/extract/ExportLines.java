package bureau.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a plain-text file. */
final class ExportLines {
  /** Lines of wrapped text are no wider than this, in columns. */
  private static final int WIDEST = 100;

  /** Most lines of wrapped text are at least this wide, in columns. */
  private static final int FULL = 50;

  /** Lines end this much before the right edge without a reason, in columns. */
  private static final int SLACK = 6;

  private static final Pattern BULLET =
      Pattern.compile("^(?:[*+•▪◦·o#-]|\\(_\\)|\\d{1,2}\\.)\\s+.*");

  private ExportLines() {}

  /**
   * One paragraph, white space folded and wrapped lines joined.
   *
   * @param text its text, never empty
   * @param indent the columns of white space before its first line
   * @param alone whether empty lines, or the file's ends, stand above and below it
   */
  record Paragraph(String text, int indent, boolean alone) {}

  /** The text of each paragraph. */
  static List<String> of(String text) {
    return paragraphs(text).stream().map(Paragraph::text).toList();
  }

  /**
   * The text of each paragraph.
   *
   * @param wrapped whether lines end where the width does, which a short text may not show
   */
  static List<String> of(String text, boolean wrapped) {
    return paragraphs(text, wrapped).stream().map(Paragraph::text).toList();
  }

  /** The paragraphs, in the file's order. */
  static List<Paragraph> paragraphs(String text) {
    return paragraphs(text, isWrapped(text.lines().map(Text::fold).toList()));
  }

  private static List<Paragraph> paragraphs(String text, boolean wrapped) {
    List<String> raw = text.lines().map(String::stripTrailing).toList();
    List<String> lines = raw.stream().map(Text::fold).toList();
    BitSet ends = new BitSet();
    if (wrapped) {
      ends = breaks(raw);
    } else {
      ends.set(0, lines.size());
    }
    return joined(raw, lines, ends);
  }

  /** Whether lines break where the width ends rather than where a paragraph does. */
  static boolean isWrapped(List<String> lines) {
    int open = 0;
    int wide = 0;
    int inner = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      wide += width(line) > WIDEST ? 1 : 0;
      if (!line.isEmpty() && !lines.get(i + 1).isEmpty()) {
        inner++;
        open += width(line) >= FULL && !Text.endsSentence(line) ? 1 : 0;
      }
    }
    return inner > 2 && wide * 30 < lines.size() && (open * 2 > inner || open > 10);
  }

  /** The columns that a line takes; a letter of an East Asian script takes two. */
  private static int width(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      width += line.charAt(i) >= '\u2e80' ? 2 : 1;
    }
    return width;
  }

  /** Which lines stopped although the next one's first word had room: they ended on purpose. */
  private static BitSet breaks(List<String> raw) {
    int right = rightEdge(raw);
    BitSet breaks = new BitSet();
    for (int i = 0; i + 1 < raw.size(); i++) {
      int next = width(firstWord(raw.get(i + 1).strip()));
      breaks.set(i, right >= FULL && width(raw.get(i)) + 1 + next < right - SLACK);
    }
    return breaks;
  }

  /** The column that one line in twenty reaches; 0 for a text without lines. */
  private static int rightEdge(List<String> raw) {
    int[] widths =
        raw.stream()
            .mapToInt(ExportLines::width)
            .filter(width -> width > 0 && width <= WIDEST)
            .sorted()
            .toArray();
    return widths.length == 0 ? 0 : widths[widths.length * 19 / 20];
  }

  /** What the next line could have given to the one above: a word, or an East Asian letter. */
  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) < '\u2e80') {
      end++;
    }
    return line.substring(0, end);
  }

  private static List<Paragraph> joined(List<String> raw, List<String> lines, BitSet ends) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size()
          && !lines.get(to).isEmpty()
          && !ends.get(to - 1)
          && !BULLET.matcher(lines.get(to)).matches()) {
        to++;
      }
      if (!lines.get(from).isEmpty()) {
        boolean above = from == 0 || lines.get(from - 1).isEmpty();
        boolean below = to == lines.size() || lines.get(to).isEmpty();
        String text = joined(lines.subList(from, to));
        paragraphs.add(new Paragraph(text, indent(raw.get(from)), above && below));
      }
      from = to;
    }
    return paragraphs;
  }

  private static String joined(List<String> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean apart = !paragraph.isEmpty() && !isUnspaced(paragraph, line);
      paragraph.append(apart ? " " : "").append(line);
    }
    return paragraph.toString();
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Text.isSpace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private static boolean isUnspaced(StringBuilder before, String line) {
    char last = before.charAt(before.length() - 1);
    return last >= '\u2e80'
        && last < '\uac00'
        && line.charAt(0) >= '\u2e80'
        && line.charAt(0) < '\uac00';
  }
}
