package bureau.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The JSON-LD of a page: its article objects, and what they refer to. */
final class LinkedData {
  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "liveblogposting",
          "blogposting",
          "report",
          "techarticle",
          "scholarlyarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "review",
          "socialmediaposting",
          "discussionforumposting",
          "howto",
          "claimreview",
          "medicalwebpage");

  /** Deeper nesting than this is no article's data. */
  private static final int DEEPEST = 12;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  /** Reads every JSON-LD script of the page; what cannot be read is passed over. */
  LinkedData(List<Element> scripts) {
    for (Element script : scripts) {
      boolean linked = script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
      JsonNode node = linked ? LenientJson.read(script.data()) : null;
      if (node != null) {
        collect(node, 0);
      }
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (node.isObject()) {
      String id = string(node.get("@id"));
      if (id != null && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
      if (isArticle(node)) {
        articles.add(node);
      } else if (isA(node, Set.of("webpage"))) {
        pages.add(node);
      }
      for (String nested :
          List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement")) {
        JsonNode inner = node.get(nested);
        if (inner != null && !(nested.equals("hasPart") && isArticle(node))) {
          collect(inner, depth + 1);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return isA(node, ARTICLES)
        && (node.has("headline")
            || node.has("name")
            || node.has("articleBody")
            || node.has("datePublished"));
  }

  private static boolean isA(JsonNode node, Set<String> types) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (types.contains(typeName(one))) {
          return true;
        }
      }
      return false;
    }
    return types.contains(typeName(type));
  }

  private static String typeName(JsonNode type) {
    String name = type.isString() ? type.asString() : "";
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The object of the article that the page is about: the one whose headline is the page's title,
   * else the one that says most; a missing node if the page has none.
   */
  JsonNode article(Metas metas) {
    String title = Text.key(Objects.requireNonNullElse(metas.first("og:title"), ""));
    JsonNode best = MissingNode.getInstance();
    int most = -1;
    for (JsonNode article : articles) {
      String headline = Text.key(Objects.requireNonNullElse(string(article, "headline"), ""));
      int score = article.size() + (article.has("articleBody") ? 5 : 0);
      if (!headline.isEmpty()
          && !title.isEmpty()
          && (title.contains(headline) || headline.contains(title))) {
        score += 100;
      }
      if (score > most) {
        most = score;
        best = article;
      }
    }
    return best;
  }

  /** The objects that describe the page rather than the article on it. */
  List<JsonNode> pages() {
    return pages;
  }

  /** The object that a bare {@code @id} refers to, or the node itself. */
  JsonNode resolve(JsonNode node) {
    String id = node.isObject() && !node.has("name") ? string(node.get("@id")) : null;
    return id == null ? node : byId.getOrDefault(id, node);
  }

  /** Whether the object is an outlet, an agency or the like. */
  static boolean isOrganization(JsonNode node) {
    return isA(
        node, Set.of("organization", "newsmediaorganization", "corporation", "website", "brand"));
  }

  /** The names of a person or organization, given as string, list or object. */
  List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    JsonNode name = node.isObject() ? node.get("name") : node;
    for (JsonNode one :
        name == null ? List.<JsonNode>of() : name.isArray() ? name : List.of(name)) {
      String text = string(one);
      if (text != null) {
        names.add(text);
      }
    }
    return names;
  }

  /** The strings of a property, be it one, a list, or objects with a name. */
  List<String> strings(JsonNode object, String property) {
    List<String> strings = new ArrayList<>();
    JsonNode value = object.get(property);
    if (value != null) {
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        JsonNode node = resolve(one);
        String text = node.isObject() ? string(node.get("name")) : string(node);
        if (text != null) {
          strings.add(text);
        }
      }
    }
    return strings;
  }

  /** The first string of a property; null if there is none. */
  @Nullable String string(JsonNode object, String property) {
    List<String> strings = strings(object, property);
    return strings.isEmpty() ? null : strings.getFirst();
  }

  /**
   * The text of an article object, its lines kept and its tags taken out: its {@code articleBody},
   * or the updates of a live blog; null if it has neither.
   */
  @Nullable Declared body(JsonNode article) {
    String text = text(article.get("articleBody"));
    JsonNode updates = article.get("liveBlogUpdate");
    if (updates == null) {
      return text == null ? null : new Declared(text, List.of());
    }
    StringBuilder all = new StringBuilder(text == null ? "" : text);
    List<String> headlines = new ArrayList<>();
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      String headline = string(update.get("headline"));
      String body = text(update.get("articleBody"));
      if (headline != null && body != null) {
        headlines.add(Text.fold(headline));
        all.append('\n').append(headline);
      }
      all.append('\n').append(body == null ? "" : body);
    }
    return all.toString().isBlank() ? null : new Declared(all.toString(), headlines);
  }

  /**
   * A text as JSON-LD has it.
   *
   * @param text its paragraphs, a line each
   * @param headings which lines of it are headings
   */
  record Declared(String text, List<String> headings) {}

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value != null && value.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode one : value) {
        String part = text(one);
        if (part != null) {
          parts.add(part);
        }
      }
      return parts.isEmpty() ? null : String.join("\n", parts);
    }
    if (value == null || !value.isString() || value.asString().isBlank()) {
      return null;
    }
    return HtmlText.withoutTags(HtmlText.unescape(value.asString()));
  }

  private static @Nullable String string(@Nullable JsonNode node) {
    if (node == null || !(node.isString() || node.isNumber())) {
      return null;
    }
    String text = HtmlText.unescape(node.asString()).strip();
    return text.isEmpty() ? null : text;
  }
}
