package bureau.extract;

import bureau.article.Block;
import bureau.article.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text in a page's data: a string of HTML or of lines, or a list of paragraphs. */
final class StateText {
  /** A shorter string is no article's text. */
  private static final int LEAST = 250;

  private static final List<String> TEXTS =
      List.of("text", "content", "html", "value", "data", "body", "markup", "paragraph");

  private StateText() {}

  /** The blocks that a value is; empty if it is no text. */
  static List<Block> blocks(JsonNode node) {
    if (node.isString()) {
      String text = node.asString();
      return text.length() < LEAST || text.startsWith("http") ? List.of() : ofString(text);
    }
    List<Block> blocks = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode item : node) {
        addItem(item, blocks);
      }
    }
    return blocks;
  }

  private static List<Block> ofString(String text) {
    if (text.indexOf('<') < 0) {
      return text.indexOf(' ') < 0
          ? List.of()
          : text.lines().map(Text::fold).filter(Text::hasWords).map(Block::paragraph).toList();
    }
    List<Block> blocks = new ArrayList<>();
    for (Element element :
        Jsoup.parseBodyFragment(text)
            .select("p, h2, h3, h4, h5, h6, li, blockquote:not(:has(p))")) {
      String line = Text.fold(element.text());
      if (Text.hasWords(line)) {
        blocks.add(new Block(kind(element.normalName(), element), line));
      }
    }
    return blocks;
  }

  private static Kind kind(String tag, Element element) {
    return switch (tag) {
      case "li" -> Kind.ITEM;
      case "blockquote" -> Kind.QUOTE;
      case "p" -> element.closest("blockquote") == null ? Kind.PARAGRAPH : Kind.QUOTE;
      default -> Kind.SUBHEAD;
    };
  }

  /** A paragraph of a list: a string, or an object with a kind and a text. */
  private static void addItem(JsonNode item, List<Block> blocks) {
    String text = item.isString() ? item.asString() : text(item);
    String type = item.path("type").asString("") + item.path("_type").asString("");
    String lower = type.toLowerCase(Locale.ROOT);
    boolean picture = lower.contains("image") || lower.contains("video") || lower.contains("embed");
    if (text == null || picture) {
      return;
    }
    String line = Text.fold(HtmlText.withoutTags(HtmlText.unescape(text)));
    if (Text.hasWords(line) && line.indexOf(' ') > 0) {
      Kind kind =
          lower.contains("head")
              ? Kind.SUBHEAD
              : lower.contains("quote")
                  ? Kind.QUOTE
                  : lower.contains("list") ? Kind.ITEM : Kind.PARAGRAPH;
      blocks.add(new Block(kind, line));
    }
  }

  private static @Nullable String text(JsonNode item) {
    for (String name : TEXTS) {
      JsonNode value = item.get(name);
      if (value != null && value.isString()) {
        return value.asString();
      }
      if (value != null && value.isObject()) {
        return text(value);
      }
    }
    return null;
  }
}
