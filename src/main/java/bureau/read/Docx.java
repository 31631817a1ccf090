package bureau.read;

import bureau.read.Documents.Document;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads text documents of Word and others (DOCX, ECMA-376 part 1, WordprocessingML). The JDK's own
 * streaming parser is enough, without entities or document types and with limits of its own: of the
 * format only the running text is wanted, and the libraries for it build documents of twenty times
 * their size.
 */
final class Docx implements Cutter {
  /** Text that was deleted or moved away under tracking, and what stands in for what is there. */
  private static final Set<String> NOT_THERE = Set.of("del", "moveFrom", "Fallback", "instrText");

  private final Documents documents;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  Docx(Documents documents) {
    this.documents = documents;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Counted compressed = new Counted(input.bytes());
    ZipInputStream archive = new ZipInputStream(compressed);
    String text = null;
    Map<String, String> properties = new TreeMap<>();
    try {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        long before = compressed.bytes();
        InputStream part =
            new Allowance(
                new Expanded(archive, () -> compressed.bytes() - before),
                ArticleReader.LARGEST_TEXT);
        if (entry.getName().equals("word/document.xml")) {
          text = text(part);
        } else if (entry.getName().equals("docProps/core.xml")) {
          properties(part, properties);
        } else {
          part.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (ZipException | EOFException | XMLStreamException e) {
      throw new UnreadableException(
          "broken as a document: " + Markup.fold(String.valueOf(e.getMessage())));
    }
    if (text == null) {
      pieces.take(
          Piece.skipped(input.path(), "an office document or book that is no text document"));
      return;
    }
    Document document =
        new Document(
            "docx",
            text,
            properties.get("title"),
            properties.get("creator"),
            properties.get("created"),
            null);
    pieces.take(
        Piece.of(input.path(), 2 * text.length(), () -> documents.read(document, input.path())));
  }

  private String text(InputStream part) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    int skipped = 0;
    boolean within = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        skipped += skipped > 0 || NOT_THERE.contains(name) ? 1 : 0;
        within = name.equals("t") && skipped == 0;
        text.append(skipped > 0 ? "" : between(name));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        skipped -= skipped > 0 ? 1 : 0;
        within = false;
        text.append(xml.getLocalName().equals("p") && skipped == 0 ? "\n\n" : "");
      } else if (within && event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private static String between(String name) {
    return switch (name) {
      case "tab" -> " ";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }

  private void properties(InputStream part, Map<String, String> properties)
      throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    String name = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = xml.getLocalName();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        name = null;
      } else if (name != null && event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
        properties.merge(name, xml.getText(), String::concat);
      }
    }
  }
}
