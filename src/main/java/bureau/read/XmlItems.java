package bureau.read;

import bureau.extract.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.StreamParser;

/**
 * Cuts XML containers at their items: what stands around an item is kept, each item is let go when
 * it has been handed over.
 *
 * @param names the items' names, without prefix and in lower case
 * @param alone whether an item can be a document by itself, and is named like its file then
 * @param format reads an item
 * @param empty what is said of a container that has none
 */
record XmlItems(Set<String> names, boolean alone, Format format, String empty) implements Cutter {

  /** Reads the items of a format. */
  interface Format {
    /**
     * Takes from the container what its items do not repeat.
     *
     * @param document the container as far as it has been read, the item within
     */
    Item item(Element item, Document document, Place place);
  }

  /** An item with all that it needs of its container. */
  interface Item {
    Extraction read();
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Allowance bytes = new Allowance(input.bytes());
    int number = 0;
    try (StreamParser parser = new StreamParser(Xml.parser())) {
      parser.parse(Charsets.reader(bytes), "");
      Iterator<Element> elements = parser.iterator();
      while (elements.hasNext()) {
        Element element = elements.next();
        if (isItem(element) && element.parents().stream().noneMatch(this::isItem)) {
          boolean root = alone && element.parent() instanceof Document;
          number++;
          Place place = new Place(input.path(), root ? 0 : number);
          Item item = format.item(element, parser.document(), place);
          element.remove();
          pieces.take(Piece.of(place.where(), bytes.renew(), () -> List.of(item.read())));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (UnreadableException e) {
      pieces.take(Piece.failed(new Place(input.path(), number + 1).where(), e.getMessage()));
      number++;
    }
    if (number == 0) {
      pieces.take(Piece.skipped(input.path(), empty));
    }
  }

  private boolean isItem(Element element) {
    return names.contains(Xml.localName(element.tagName()));
  }
}
