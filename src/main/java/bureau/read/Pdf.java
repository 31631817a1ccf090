package bureau.read;

import bureau.extract.Extraction;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF documents (ISO 32000) with text in them. The text has neither paragraphs nor an order
 * that is said to be that of reading: both are told from how it is set.
 */
final class Pdf implements Cutter {
  /** The most that is read of one document, in bytes: 64 MiB. */
  static final int LARGEST = 64 << 20;

  private final Documents documents;

  Pdf(Documents documents) {
    this.documents = documents;
    PdfFonts.use();
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    byte[] all = input.bytes().readNBytes(LARGEST + 1);
    if (all.length > LARGEST) {
      throw new UnreadableException(
          "larger than " + (LARGEST >> 20) + " MiB, the most that is read of one PDF document");
    }
    pieces.take(Piece.of(input.path(), 2 * all.length, () -> read(all, input.path())));
  }

  private List<Extraction> read(byte[] bytes, String path) {
    try (PDDocument document = PdfStreams.open(bytes)) {
      return read(document, path);
    } catch (InvalidPasswordException e) {
      return skipped("a PDF document that needs a password");
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // PDFBox takes for granted what damaged documents do not have.
      throw new UnreadableException(
          "broken as a PDF document: " + Markup.fold(String.valueOf(e.getMessage())));
    }
  }

  private List<Extraction> read(PDDocument document, String path) throws IOException {
    if (document.getNumberOfPages() > PdfLines.MOST_PAGES) {
      return skipped("a PDF document of more than %,d pages".formatted(PdfLines.MOST_PAGES));
    }
    List<PdfLine> lines = PdfLines.of(document, false);
    if (PdfText.isDisordered(lines)) {
      lines = PdfLines.of(document, true);
    }
    if (lines.isEmpty()) {
      return skipped("a PDF document without text: scanned pages, or pictures");
    }
    PdfPages pages = PdfPages.of(lines);
    String text = PdfText.of(pages.lines());
    if (!isReadable(text)) {
      return skipped("a PDF document whose fonts do not say what their letters are");
    }
    PdfProperties properties = PdfProperties.of(document);
    return documents.read(
        new Documents.Document(
            "pdf",
            withAddress(text, pages.address()),
            properties.title(),
            properties.author(),
            properties.published(),
            properties.made()),
        path);
  }

  /** The address stands below the headline, as reader views print it. */
  private static String withAddress(String text, @Nullable String address) {
    if (address == null) {
      return text;
    }
    int headline = text.indexOf("\n\n");
    return headline < 0
        ? text
        : text.substring(0, headline) + "\n\n" + address + text.substring(headline);
  }

  /** Where fonts have codes of their own, letters come out as signs of no meaning. */
  private static boolean isReadable(String text) {
    long odd = text.codePoints().filter(Pdf::isOdd).count();
    return odd * 5 < text.length();
  }

  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      case Character.CONTROL -> c != '\n';
      default -> c == 0xfffd;
    };
  }

  private static List<Extraction> skipped(String reason) {
    return List.of(new Extraction.Nothing(reason));
  }
}
