package bureau.read;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the lines of a document from PDFBox, which finds words and lines; a wide gap parts columns.
 * Ends with an error where a document is made to keep a reader busy.
 */
final class PdfLines extends PDFTextStripper {
  /** The most pages that are read; what has more is a book. */
  static final int MOST_PAGES = 1_000;

  /** The most steps of drawing that are followed in one document. */
  private static final int MOST_STEPS = 5_000_000;

  /** How deep forms may be drawn in forms. */
  private static final int DEEPEST = 10;

  /** The most characters that are taken of one document. */
  private static final int MOST_CHARACTERS = 8 << 20;

  /** How long one document may take. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** The time is looked at each so many steps. */
  private static final int STEPS_A_LOOK = 1_000;

  /** A gap so many times as wide as letters are high parts columns. */
  private static final float GAP = 1.5f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final long began = System.nanoTime();
  private long steps;
  private int characters;

  private float left;
  private float right;
  private float baseline;
  private float direction;
  private float size;
  private boolean bold;
  private int longest;

  private PdfLines() {
    setLineSeparator("\n");
    setEndPage(MOST_PAGES);
    // Letters are set twice to look bold.
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * The lines of a document.
   *
   * @param sorted whether they come from top to bottom, instead of in the order in which they were
   *     written, which is that of reading in most documents
   * @throws IOException if a part that is needed is damaged
   * @throws UnreadableException if it takes too long, or has too much text
   */
  static List<PdfLine> of(PDDocument document, boolean sorted) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.setSortByPosition(sorted);
    stripper.writeText(document, Writer.nullWriter());
    stripper.end();
    return stripper.lines;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    steps++;
    boolean look = steps % STEPS_A_LOOK == 0;
    if (steps > MOST_STEPS || (look && System.nanoTime() - began > LONGEST.toNanos())) {
      throw new UnreadableException("takes more than a minute to read; it is not read on");
    }
    if (getLevel() <= DEEPEST) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    // Counted here, where they begin to be held.
    if (++characters > MOST_CHARACTERS) {
      throw new UnreadableException("has more text than a book; it is not read on");
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    float begins = Math.min(first.getXDirAdj(), last.getXDirAdj());
    float ends = Math.max(first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
    boolean far =
        begins - right > GAP * first.getFontSizeInPt() || begins < left - first.getFontSizeInPt();
    if (!text.isEmpty() && far && !isRightToLeft(word)) {
      end();
    }
    if (text.isEmpty()) {
      left = begins;
      right = ends;
      baseline = first.getYDirAdj();
      direction = first.getDir();
      longest = 0;
    }
    left = Math.min(left, begins);
    right = Math.max(right, ends);
    if (word.length() > longest) {
      longest = word.length();
      size = first.getFontSizeInPt();
      bold = isBold(first.getFont().getName());
    }
    text.append(word);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writePageEnd() {
    end();
  }

  private void end() {
    String line = Markup.fold(text.toString());
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(
          new PdfLine(getCurrentPageNo(), left, right, baseline, size, bold, direction, line));
    }
  }

  private static boolean isRightToLeft(String word) {
    return word.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(way ->
            way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** PDF says how letters look in the font's name only. */
  private static boolean isBold(String font) {
    String name = String.valueOf(font).toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }
}
