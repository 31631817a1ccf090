package bureau.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by name, property, itemprop or http-equiv, in lower case. */
final class Metas {
  private final Map<String, List<String>> values = new HashMap<>();

  Metas(List<Element> elements) {
    for (Element meta : elements) {
      String content = Text.fold(HtmlText.unescape(meta.attr("content")));
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
          String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
          }
        }
      }
    }
  }

  /** All contents under a name, in the page's order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first content under a name; null if the page has none. */
  @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }
}
