package bureau.read;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says once for all its entries.
 *
 * @param title the outlet's name, as the feed has it
 * @param language its language; null if it is not stated
 * @param authors who wrote entries that name nobody; empty if that is not stated
 */
record Channel(@Nullable String title, @Nullable String language, List<String> authors) {
  /** Reads the head of a feed, which stands before its entries. */
  static Channel of(Document document) {
    Element root = document.firstElementChild();
    Element inner = root == null ? null : Xml.child(root, "channel", "rss:channel");
    Element head = inner == null ? root : inner;
    if (head == null || root == null) {
      return new Channel(null, null, List.of());
    }
    Element title = Xml.child(head, "title", "atom:title", "rss:title");
    Element language = Xml.child(head, "language", "dc:language");
    return new Channel(
        title == null || title.text().isBlank() ? null : Markup.line(title.text()),
        language == null ? Xml.attribute(root, "xml:lang") : language.text().strip(),
        Xml.children(head, "author").stream()
            .map(author -> Xml.text(author, "name"))
            .filter(name -> name != null)
            .toList());
  }

  /** Keeps a copy. */
  Channel {
    authors = List.copyOf(authors);
  }
}
