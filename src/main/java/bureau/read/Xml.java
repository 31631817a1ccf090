package bureau.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Looks into XML that jsoup has parsed. Its parser knows no entities of a document's own and opens
 * no other file or address, so neither can be abused; it also reads what feeds in the wild have and
 * XML does not allow, such as bare ampersands and HTML's own entities.
 */
final class Xml {
  /** Elements deeper than this are read as if they stood at this depth. */
  private static final int DEEPEST = 200;

  private Xml() {}

  /** A parser for one document. */
  static Parser parser() {
    return Parser.xmlParser().setMaxDepth(DEEPEST);
  }

  /** The name without its prefix, in lower case. */
  static String localName(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The text of the first element that one of the selectors finds; null if none has text. */
  static @Nullable String text(Element in, String... selectors) {
    for (String selector : selectors) {
      Element found = in.selectFirst(selector);
      if (found != null && !found.text().isBlank()) {
        return found.text().strip();
      }
    }
    return null;
  }

  /** An attribute of the first element that a selector finds; null if it is absent or blank. */
  static @Nullable String attribute(Element in, String selector, String name) {
    Element found = in.selectFirst(selector);
    return found == null ? null : attribute(found, name);
  }

  /** An attribute; null if it is absent or blank. */
  static @Nullable String attribute(Element of, String name) {
    String value = of.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  /** The children of a name, prefix included. */
  static List<Element> children(Element of, String name) {
    List<Element> children = new ArrayList<>();
    for (Element child : of.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        children.add(child);
      }
    }
    return children;
  }

  /** The first child that has one of the names, in the order of the names. */
  static @Nullable Element child(Element of, String... names) {
    for (String name : names) {
      List<Element> children = children(of, name);
      if (!children.isEmpty()) {
        return children.getFirst();
      }
    }
    return null;
  }

  /** The first value that is not null. */
  @SafeVarargs
  static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
