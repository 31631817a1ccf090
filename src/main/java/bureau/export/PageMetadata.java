package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a page says of its article to programs that collect references, such as Zotero's. */
public final class PageMetadata {
  private PageMetadata() {}

  /**
   * The article as a ContextObject in a span (COinS): keys and encoded values, for the attribute
   * {@code title}, which escapes it. In the Dublin Core format, the one that has newspaper
   * articles.
   */
  public static String coins(Article article) {
    Cited cited = Cited.of(article);
    StringBuilder out = new StringBuilder("ctx_ver=Z39.88-2004");
    key(out, "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    key(out, "rft.type", "newspaperArticle");
    key(out, "rft.title", cited.title());
    key(out, "rft.source", cited.outlet());
    key(out, "rft.date", day(cited.published()));
    for (PersonName author : cited.authors()) {
      key(out, "rft.creator", author.inverted());
    }
    key(out, "rft.description", cited.deck());
    cited.keywords().forEach(keyword -> key(out, "rft.subject", keyword));
    key(out, "rft.language", cited.language());
    key(out, "rft.identifier", cited.url());
    return out.toString();
  }

  private static void key(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /**
   * The article as a schema.org {@code NewsArticle} in JSON-LD. No "<" is in it, so that it can
   * stand in a script element as it is.
   */
  public static String jsonLd(Article article) {
    Cited cited = Cited.of(article);
    return Json.text(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("@context", "https://schema.org");
              json.writeStringProperty("@type", "NewsArticle");
              json.writeStringProperty("headline", cited.title());
              Json.present(json, "description", cited.deck());
              if (!cited.authors().isEmpty()) {
                json.writeArrayPropertyStart("author");
                cited.authors().forEach(author -> author(json, author));
                json.writeEndArray();
              }
              stamp(json, "datePublished", article.published());
              stamp(json, "dateModified", article.modified());
              if (cited.outlet() != null) {
                json.writeObjectPropertyStart("publisher");
                json.writeStringProperty("@type", "Organization");
                json.writeStringProperty("name", cited.outlet());
                json.writeEndObject();
              }
              Json.present(json, "articleSection", cited.section());
              if (!cited.keywords().isEmpty()) {
                Json.member(json, "keywords", cited.keywords());
              }
              Json.present(json, "inLanguage", cited.language());
              Json.present(json, "url", cited.url());
              json.writeEndObject();
            })
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void author(JsonGenerator json, PersonName name) {
    json.writeStartObject();
    json.writeStringProperty("@type", name.body() ? "Organization" : "Person");
    json.writeStringProperty("name", name.printed());
    if (!name.isWhole()) {
      json.writeStringProperty("familyName", name.family());
      Json.present(json, "givenName", name.given());
    }
    json.writeEndObject();
  }

  private static void stamp(JsonGenerator json, String name, @Nullable Stamp stamp) {
    if (stamp != null) {
      json.writeStringProperty(name, stamp.at());
    }
  }

  private static @Nullable String day(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.at().substring(0, Math.min(10, stamp.at().length()));
  }
}
