package bureau.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes running text of the lines of a document: paragraphs parted by empty lines, without what
 * stands on each page, the headline first. Where a paragraph begins is told by gaps, indents, short
 * lines and other letters, since a document has no mark for it.
 */
final class PdfText {
  /** A gap so many times as high as that between the lines of a paragraph parts two. */
  private static final float GAP = 1.3f;

  /** A first line is further in than the others by at least so many times its letters' height. */
  private static final float INDENT = 0.7f;

  /** A line that ends so far before its column does is the last of a paragraph. */
  private static final float SHORT = 0.85f;

  /** A headline's letters are so many times as high as those of the text. */
  private static final float HEADLINE = 1.25f;

  /** An initial's letters are so many times as high as those of the text. */
  private static final float INITIAL = 1.6f;

  /** A line is its parts' distance from each other at most, in points. */
  private static final float SAME_LINE = 2;

  private final List<PdfLine> lines;
  private final Set<String> hyphenated;
  private final Map<Float, Float> pitches = new HashMap<>();
  private final float bodySize;

  private PdfText(List<PdfLine> lines) {
    this.lines = lines;
    hyphenated = hyphenated(lines);
    bodySize = bodySize(lines);
  }

  /**
   * The text of a document.
   *
   * @param lines its lines without those of the pages themselves
   */
  static String of(List<PdfLine> lines) {
    PdfText text = new PdfText(withoutInitials(lines));
    List<List<PdfLine>> paragraphs = text.paragraphs();
    text.putHeadlineFirst(paragraphs);
    return paragraphs.stream().map(text::joined).collect(Collectors.joining("\n\n"));
  }

  /** Whether the lines of a page go up and down too often to be in the order of reading. */
  static boolean isDisordered(List<PdfLine> lines) {
    int up = 0;
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      PdfLine line = lines.get(i);
      boolean below = line.baseline() >= before.baseline() - SAME_LINE;
      boolean aside = line.left() > before.right() || line.right() < before.left();
      up += line.page() == before.page() && !below && !aside ? 1 : 0;
    }
    return up * 5 > lines.size();
  }

  private List<List<PdfLine>> paragraphs() {
    List<List<PdfLine>> paragraphs = new ArrayList<>();
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before == null || parts(before, line)) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(line);
      before = line;
    }
    return paragraphs;
  }

  /** Whether a new paragraph begins with a line. */
  private boolean parts(PdfLine before, PdfLine line) {
    if (!line.isSetLike(before)) {
      return true;
    }
    float down = line.baseline() - before.baseline();
    boolean below = line.page() == before.page() && down > -SAME_LINE;
    if (!below) {
      // At the head of the next column or page the paragraph goes on unless it was at its end.
      return endsSentence(before.text()) || line.size() > HEADLINE * bodySize;
    }
    if (down < SAME_LINE) {
      return false;
    }
    boolean indented =
        line.left() - before.left() > INDENT * line.size() && line.left() < before.right();
    return down > GAP * pitch(line)
        || (indented && isFull(before))
        || (isShort(before) && endsSentence(before.text()));
  }

  /** Whether a line is one of a paragraph's, not a name or a title above it. */
  private boolean isFull(PdfLine line) {
    return !isShort(line) || endsSentence(line.text());
  }

  private boolean isShort(PdfLine line) {
    float end = right(line);
    return line.right() - line.left() < SHORT * (end - line.left());
  }

  /** Where the column of a line ends. */
  private float right(PdfLine line) {
    float right = line.right();
    for (PdfLine other : lines) {
      boolean same =
          other.page() == line.page()
              && Math.abs(other.left() - line.left()) < 2 * line.size()
              && other.isSetLike(line);
      right = same ? Math.max(right, other.right()) : right;
    }
    return right;
  }

  /** How far apart the lines of a paragraph stand that are set like this one. */
  private float pitch(PdfLine line) {
    return pitches.computeIfAbsent(line.size(), size -> pitch(size));
  }

  private float pitch(float size) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      PdfLine line = lines.get(i);
      float down = line.baseline() - before.baseline();
      if (line.page() == before.page()
          && line.size() == size
          && line.isSetLike(before)
          && down > SAME_LINE
          && down < 2 * size) {
        counts.merge(Math.round(2 * down), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> most.getKey() / 2f)
        .orElse(1.2f * size);
  }

  private static float bodySize(List<PdfLine> lines) {
    Map<Float, Integer> characters = new HashMap<>();
    lines.forEach(line -> characters.merge(line.size(), line.text().length(), Integer::sum));
    return characters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** The largest of the first page, where it is larger than the text and more than two words. */
  private void putHeadlineFirst(List<List<PdfLine>> paragraphs) {
    List<PdfLine> largest = null;
    for (List<PdfLine> paragraph : paragraphs) {
      PdfLine first = paragraph.getFirst();
      boolean could =
          first.page() == lines.getFirst().page()
              && first.size() >= HEADLINE * bodySize
              && joined(paragraph).split(" ", -1).length > 2;
      if (could && (largest == null || first.size() > largest.getFirst().size())) {
        largest = paragraph;
      }
    }
    if (largest != null) {
      paragraphs.remove(largest);
      paragraphs.addFirst(largest);
    }
  }

  private String joined(List<PdfLine> paragraph) {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : paragraph) {
      join(text, line.text());
    }
    return text.toString();
  }

  /** Joins a word that is parted at the end of a line, unless its hyphen is its own. */
  private void join(StringBuilder text, String next) {
    int end = text.length() - 1;
    if (end < 1) {
      text.append(next);
      return;
    }
    char last = text.charAt(end);
    boolean soft = last == '\u00ad';
    boolean hyphen = soft || last == '-' || last == '\u2010';
    boolean word =
        hyphen && Character.isLetter(text.charAt(end - 1)) && Character.isLetter(next.charAt(0));
    if (!word) {
      text.append(isSetWithoutSpaces(last) && isSetWithoutSpaces(next.charAt(0)) ? "" : " ");
    } else if (soft || (Character.isLowerCase(next.charAt(0)) && !isOwn(text, next))) {
      text.setLength(end);
    }
    text.append(next);
  }

  /** Whether the word stands elsewhere with its hyphen. */
  private boolean isOwn(StringBuilder text, String next) {
    int from = text.lastIndexOf(" ") + 1;
    return hyphenated.contains(letters(text.substring(from) + next.split(" ", 2)[0]));
  }

  private static Set<String> hyphenated(List<PdfLine> lines) {
    Set<String> words = new HashSet<>();
    for (PdfLine line : lines) {
      for (String word : line.text().split(" ", -1)) {
        if (word.indexOf('-') > 0 && !word.endsWith("-")) {
          words.add(letters(word));
        }
      }
    }
    return words;
  }

  private static String letters(String word) {
    return word.replaceAll("[^\\p{L}-]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isSetWithoutSpaces(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      // Full stops and commas of East Asia.
      default -> c >= '\u3000' && c <= '\u303f';
    };
  }

  private static boolean endsSentence(String text) {
    String end = text.replaceAll("[\"'”’»)\\]]+$", "");
    return !end.isEmpty() && ".!?…。！？".indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  /** Puts a large first letter that stands by itself before the line that it begins. */
  private static List<PdfLine> withoutInitials(List<PdfLine> lines) {
    List<PdfLine> joined = new ArrayList<>();
    PdfLine initial = null;
    for (PdfLine line : lines) {
      if (initial != null) {
        boolean begins = initial.page() == line.page() && initial.size() > INITIAL * line.size();
        if (begins) {
          joined.add(line.saying(initial.text() + line.text()));
        } else {
          joined.add(initial);
          joined.add(line);
        }
        initial = null;
      } else if (line.text().length() == 1 && Character.isUpperCase(line.text().charAt(0))) {
        initial = line;
      } else {
        joined.add(line);
      }
    }
    if (initial != null) {
      joined.add(initial);
    }
    return joined;
  }
}
