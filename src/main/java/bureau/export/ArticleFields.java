package bureau.export;

import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Stamp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The members that an article and a hit have alike. */
final class ArticleFields {
  private ArticleFields() {}

  static void byline(JsonGenerator json, Byline byline) {
    json.writeObjectPropertyStart("byline");
    Json.member(json, "text", byline.text());
    json.writeArrayPropertyStart("authors");
    for (Author author : byline.authors()) {
      json.writeStartObject();
      json.writeStringProperty("name", author.name());
      Json.member(json, "role", author.role());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void dateline(JsonGenerator json, @Nullable Dateline dateline) {
    if (dateline == null) {
      json.writeNullProperty("dateline");
      return;
    }
    json.writeObjectPropertyStart("dateline");
    Json.member(json, "place", dateline.place());
    Json.member(json, "agency", dateline.agency());
    Json.member(json, "date", dateline.date());
    json.writeEndObject();
  }

  static void stamp(JsonGenerator json, String name, @Nullable Stamp stamp) {
    if (stamp == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("at", stamp.at());
    json.writeStringProperty("precision", stamp.precision().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("origin", stamp.origin().label());
    Json.present(json, "zone", stamp.zone());
    json.writeEndObject();
  }
}
