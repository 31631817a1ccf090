package bureau.read;

import bureau.article.Block;
import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into paragraphs: at blank lines; a text that has none, at its line ends. */
final class Paragraphs {
  private Paragraphs() {}

  /** The paragraphs, white space folded, none blank. */
  static List<Block> of(String text) {
    String plain = text.replace("\r\n", "\n").strip();
    List<String> parts = betweenBlankLines(plain);
    if (parts.size() == 1) {
      parts = List.of(plain.split("\n", -1));
    }
    return parts.stream()
        .map(Markup::fold)
        .filter(part -> !part.isEmpty())
        .map(Block::paragraph)
        .toList();
  }

  private static List<String> betweenBlankLines(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int end = text.indexOf('\n');
    while (end >= 0) {
      int next = text.indexOf('\n', end + 1);
      if (next >= 0 && isBlank(text, end + 1, next)) {
        if (from < end) {
          parts.add(text.substring(from, end));
        }
        from = next + 1;
      }
      end = next;
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean isBlank(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == to;
  }
}
