package bureau.extract;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a plain-text file. */
final class ExportLines {
  /** Lines of wrapped text are no longer than this. */
  private static final int WIDEST = 100;

  /** Most lines of wrapped text are at least this long. */
  private static final int FULL = 50;

  private ExportLines() {}

  /** One string a paragraph, white space folded; wrapped lines are joined. */
  static List<String> of(String text) {
    List<String> lines = text.lines().map(Text::fold).toList();
    return isWrapped(lines)
        ? joined(lines)
        : lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  /** Whether lines break where the width ends rather than where a paragraph does. */
  private static boolean isWrapped(List<String> lines) {
    int open = 0;
    int inner = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > WIDEST) {
        return false;
      }
      if (!line.isEmpty() && !lines.get(i + 1).isEmpty()) {
        inner++;
        open += line.length() >= FULL && !Text.endsSentence(line) ? 1 : 0;
      }
    }
    return inner > 2 && open * 2 > inner;
  }

  private static List<String> joined(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty()) {
        flush(paragraph, paragraphs);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
