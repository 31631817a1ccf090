package bureau.extract;

import bureau.article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The text of pages that print only a stub of it and keep the rest in the data from which a script
 * builds the page: {@code application/json} scripts and assignments such as {@code window.state =}.
 * What counts is the object that carries the page's title; of what it holds, the longest text.
 */
final class EmbeddedState {
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:window\\.[\\w.$]+|window\\[[^\\]]+\\]|(?:var|let|const) [\\w$]+|self\\.[\\w$]+)\\s*=\\s*(?:JSON\\.parse\\(\\s*)?(?=[{\\[\"])");

  /** Deeper than this no data is looked at. */
  private static final int DEEPEST = 40;

  /** A title that shares more of its words than this with the page's is the same. */
  private static final double SAME_TITLE = 0.8;

  private static final List<String> TITLES = List.of("headline", "title", "name", "heading");

  /** The longer of the printed text and the page's data for it, if the data are twice as long. */
  List<Block> longer(Page page, @Nullable String headline, List<Block> printed) {
    if (headline == null) {
      return printed;
    }
    List<Block> best = printed;
    for (Element script : page.tagged().scripts()) {
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      if (type.equals("application/json")) {
        best = better(best, LenientJson.read(script.data()), headline);
      } else if (type.isEmpty() || type.endsWith("javascript")) {
        Matcher matcher = ASSIGNED.matcher(script.data());
        if (matcher.find()) {
          best = better(best, LenientJson.at(script.data(), matcher.end()), headline);
        }
      }
    }
    return best;
  }

  private static List<Block> better(List<Block> before, @Nullable JsonNode read, String headline) {
    JsonNode state = read != null && read.isString() ? LenientJson.read(read.asString()) : read;
    if (state == null) {
      return before;
    }
    List<Block> found = ofArticle(state, headline, 0);
    return weight(found) > 2 * weight(before) ? found : before;
  }

  /** The longest text in an object that carries the title. */
  private static List<Block> ofArticle(JsonNode node, String headline, int depth) {
    if (depth > DEEPEST || !node.isContainer()) {
      return List.of();
    }
    if (node.isObject() && isTitled(node, headline)) {
      List<Block> found = longest(node, depth);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Block> best = List.of();
    for (JsonNode child : node) {
      List<Block> found = ofArticle(child, headline, depth + 1);
      best = weight(found) > weight(best) ? found : best;
    }
    return best;
  }

  private static boolean isTitled(JsonNode node, String headline) {
    return TITLES.stream()
        .map(node::get)
        .anyMatch(title -> title != null && isSame(plain(title), headline));
  }

  private static boolean isSame(@Nullable String title, String headline) {
    return title != null && Likeness.of(title, headline) > SAME_TITLE;
  }

  /** A title as a string, or as an object that holds it. */
  private static @Nullable String plain(JsonNode title) {
    if (title.isString()) {
      return title.asString();
    }
    for (String name : List.of("rendered", "basic", "text", "web", "default")) {
      JsonNode inner = title.get(name);
      if (inner != null && inner.isString()) {
        return inner.asString();
      }
    }
    return null;
  }

  private static List<Block> longest(JsonNode node, int depth) {
    List<Block> best = depth > DEEPEST ? List.of() : StateText.blocks(node);
    if (depth <= DEEPEST && node.isContainer()) {
      for (Map.Entry<String, JsonNode> entry : entries(node)) {
        List<Block> found = longest(entry.getValue(), depth + 1);
        best = weight(found) > weight(best) ? found : best;
      }
    }
    return best;
  }

  private static List<Map.Entry<String, JsonNode>> entries(JsonNode node) {
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
    if (node.isObject()) {
      entries.addAll(node.properties());
    } else {
      node.forEach(child -> entries.add(Map.entry("", child)));
    }
    return entries;
  }

  private static int weight(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> Text.weight(block.text())).sum();
  }
}
