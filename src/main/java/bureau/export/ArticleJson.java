package bureau.export;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Picture;
import bureau.article.Source;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * One article as a JSON object: what {@code bureau extract} prints and {@code /articles/{id}.json}
 * answers. Every key is always there, in the same order; what is absent is null, and a list may be
 * empty.
 */
public final class ArticleJson {
  private ArticleJson() {}

  /** The article on one line, without a line break at its end. */
  public static String line(Article article) {
    return Json.text(json -> write(json, article));
  }

  /**
   * Writes the article in UTF-8 without a line break at its end.
   *
   * @param out is flushed and left open
   * @throws tools.jackson.core.JacksonException if writing fails
   */
  public static void write(Article article, OutputStream out) {
    Json.send(out, json -> write(json, article));
  }

  private static void write(JsonGenerator json, Article article) {
    json.writeStartObject();
    json.writeStringProperty("id", article.id().value());
    source(json, article.source());
    Json.member(json, "headline", article.headline());
    Json.member(json, "deck", article.deck());
    ArticleFields.byline(json, article.byline());
    ArticleFields.dateline(json, article.dateline());
    ArticleFields.stamp(json, "published", article.published());
    ArticleFields.stamp(json, "modified", article.modified());
    captions(json, article);
    Json.member(json, "section", article.section());
    Json.member(json, "keywords", article.keywords());
    Json.member(json, "language", article.language());
    Json.member(json, "countries", article.about());
    Json.member(json, "corrections", article.corrections());
    body(json, article);
    json.writeNumberProperty("words", article.words());
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("path", source.path());
    json.writeStringProperty("format", source.format());
    Json.member(json, "url", source.url());
    Json.member(json, "publisher", source.publisher());
    json.writeEndObject();
  }

  private static void captions(JsonGenerator json, Article article) {
    json.writeArrayPropertyStart("captions");
    for (Picture picture : article.pictures()) {
      json.writeStartObject();
      Json.member(json, "text", picture.caption());
      Json.member(json, "credit", picture.credit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void body(JsonGenerator json, Article article) {
    json.writeArrayPropertyStart("body");
    for (Block block : article.body()) {
      json.writeStartObject();
      json.writeStringProperty("kind", block.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("text", block.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
