package bureau.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets PDF documents, a line at a place. */
final class PdfSample implements AutoCloseable {
  static final float LEFT = 60;
  static final float TOP = 60;

  /** How far apart lines of the text stand. */
  static final float LEADING = 13;

  final PDDocument document = new PDDocument();
  private final PDFont plain;
  private final PDFont bold;
  private PDPage page = new PDPage();

  PdfSample() {
    PdfFonts.use();
    plain = new PDType1Font(FontName.TIMES_ROMAN);
    bold = new PDType1Font(FontName.TIMES_BOLD);
  }

  PdfSample page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  PdfSample line(float left, float down, float size, String text) throws IOException {
    return line(plain, left, down, size, text);
  }

  PdfSample bold(float left, float down, float size, String text) throws IOException {
    return line(bold, left, down, size, text);
  }

  private PdfSample line(PDFont font, float left, float down, float size, String text)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(left, PDRectangle.A4.getHeight() - down);
      content.showText(text);
      content.endText();
    }
    return this;
  }

  /** Lines of a column, the first of them further in. */
  PdfSample paragraph(float left, float down, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      line(left + (i == 0 ? 12 : 0), down + i * LEADING, 10, lines.get(i));
    }
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
