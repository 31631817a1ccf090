package bureau.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The elements that say something by their tag or attributes, gathered in one walk of a page. */
final class Tagged {
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> dates = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();
  private @Nullable String canonical;
  private @Nullable String language;

  private Tagged() {}

  /** Looks at all elements of a page. */
  static Tagged of(Document document) {
    Tagged tagged = new Tagged();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            tagged.look(element);
          }
        },
        document);
    return tagged;
  }

  private void look(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "html" -> language = first(language, element, "lang");
      case "link" -> {
        if (element.attr("rel").strip().equalsIgnoreCase("canonical")) {
          canonical = first(canonical, element, "href");
        }
      }
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    String property = element.attr("itemprop").strip();
    boolean date =
        property.equalsIgnoreCase("datePublished") || property.equalsIgnoreCase("dateModified");
    if (date || (element.normalName().equals("time") && element.hasAttr("datetime"))) {
      dates.add(element);
    }
    if (property.equalsIgnoreCase("author")) {
      authors.add(element);
    }
  }

  private static @Nullable String first(@Nullable String before, Element element, String name) {
    return before == null && element.hasAttr(name) ? element.attr(name) : before;
  }

  /** The {@code meta} elements. */
  List<Element> metas() {
    return metas;
  }

  /** The {@code script} elements. */
  List<Element> scripts() {
    return scripts;
  }

  /** The {@code time} elements with a date, and whatever microdata say of publishing and change. */
  List<Element> dates() {
    return dates;
  }

  /** The authors of microdata. */
  List<Element> authors() {
    return authors;
  }

  /** The canonical address; null if the page has none. */
  @Nullable String canonical() {
    return canonical;
  }

  /** The language that the page declares for all of it; null if it does not. */
  @Nullable String language() {
    return language;
  }
}
