package bureau.extract;

import bureau.article.Article;
import bureau.article.Dateline;
import bureau.article.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article as the JSON of the extract contract. */
public final class ArticleLine {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ArticleLine() {}

  /** The article's object. */
  public static ObjectNode of(Article article) {
    ObjectNode object = JSON.createObjectNode();
    object.put("id", article.id().value());
    ObjectNode source = object.putObject("source");
    source.put("path", article.source().path()).put("format", article.source().format());
    source.put("url", article.source().url()).put("publisher", article.source().publisher());
    object.put("headline", article.headline()).put("deck", article.deck());
    ObjectNode byline = object.putObject("byline");
    byline.put("text", article.byline().text());
    ArrayNode authors = byline.putArray("authors");
    article
        .byline()
        .authors()
        .forEach(
            author -> authors.addObject().put("name", author.name()).put("role", author.role()));
    dateline(object, article.dateline());
    stamp(object, "published", article.published());
    stamp(object, "modified", article.modified());
    ArrayNode captions = object.putArray("captions");
    article
        .pictures()
        .forEach(picture ->
            captions.addObject().put("text", picture.caption()).put("credit", picture.credit()));
    object.put("section", article.section());
    ArrayNode keywords = object.putArray("keywords");
    article.keywords().forEach(keywords::add);
    object.put("language", article.language());
    ArrayNode corrections = object.putArray("corrections");
    article.corrections().forEach(corrections::add);
    ArrayNode body = object.putArray("body");
    article
        .body()
        .forEach(block ->
            body.addObject()
                .put("kind", block.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("text", block.text()));
    return object.put("words", article.words());
  }

  private static void dateline(ObjectNode object, @Nullable Dateline dateline) {
    if (dateline == null) {
      object.putNull("dateline");
    } else {
      object
          .putObject("dateline")
          .put("place", dateline.place())
          .put("agency", dateline.agency())
          .put("date", dateline.date());
    }
  }

  private static void stamp(ObjectNode object, String name, @Nullable Stamp stamp) {
    if (stamp == null) {
      object.putNull(name);
    } else {
      object
          .putObject(name)
          .put("at", stamp.at())
          .put("precision", stamp.precision().name().toLowerCase(java.util.Locale.ROOT))
          .put("origin", stamp.origin().label());
    }
  }
}
