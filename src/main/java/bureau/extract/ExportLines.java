package bureau.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a plain-text file. */
final class ExportLines {
  /** Lines of wrapped text are no wider than this, in columns. */
  private static final int WIDEST = 100;

  /** Most lines of wrapped text are at least this wide, in columns. */
  private static final int FULL = 50;

  private static final Pattern BULLET =
      Pattern.compile("^(?:[*+•▪◦·o#-]|\\(_\\)|\\d{1,2}\\.)\\s+.*");

  private ExportLines() {}

  /** One string a paragraph, white space folded; wrapped lines are joined. */
  static List<String> of(String text) {
    List<String> lines = text.lines().map(Text::fold).toList();
    return isWrapped(lines)
        ? joined(lines)
        : lines.stream().filter(line -> !line.isEmpty()).toList();
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

  private static List<String> joined(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty() || BULLET.matcher(line).matches()) {
        flush(paragraph, paragraphs);
      }
      if (!line.isEmpty()) {
        boolean apart = !paragraph.isEmpty() && !isUnspaced(paragraph, line);
        paragraph.append(apart ? " " : "").append(line);
      }
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  private static boolean isUnspaced(StringBuilder before, String line) {
    char last = before.charAt(before.length() - 1);
    return last >= '\u2e80'
        && last < '\uac00'
        && line.charAt(0) >= '\u2e80'
        && line.charAt(0) < '\uac00';
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
