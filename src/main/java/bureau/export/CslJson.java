package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import java.io.Writer;
import java.time.LocalDate;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Articles as a list in CSL-JSON, after the schema of CSL 1.0.2: {@code article-newspaper}. */
final class CslJson {
  private CslJson() {}

  static void write(Stream<Article> articles, Writer out) {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          articles.forEach(article -> item(json, Cited.of(article)));
          json.writeEndArray();
        });
  }

  private static void item(JsonGenerator json, Cited cited) {
    json.writeStartObject();
    json.writeStringProperty("id", cited.key());
    json.writeStringProperty("type", "article-newspaper");
    if (!cited.authors().isEmpty()) {
      json.writeArrayPropertyStart("author");
      cited.authors().forEach(author -> name(json, author));
      json.writeEndArray();
    }
    json.writeStringProperty("title", cited.title());
    Json.present(json, "container-title", cited.outlet());
    if (cited.published() != null) {
      issued(json, cited.published());
    }
    Json.present(json, "section", cited.section());
    Json.present(json, "abstract", cited.deck());
    if (!cited.keywords().isEmpty()) {
      json.writeStringProperty("keyword", String.join(", ", cited.keywords()));
    }
    Json.present(json, "language", cited.language());
    Json.present(json, "URL", cited.url());
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, PersonName name) {
    json.writeStartObject();
    if (name.isWhole()) {
      json.writeStringProperty("literal", name.family());
    } else {
      json.writeStringProperty("family", name.family());
      Json.present(json, "given", name.given());
      Json.present(json, "suffix", name.suffix());
    }
    json.writeEndObject();
  }

  private static void issued(JsonGenerator json, Stamp stamp) {
    LocalDate day = stamp.day();
    json.writeObjectPropertyStart("issued");
    json.writeArrayPropertyStart("date-parts");
    json.writeStartArray();
    json.writeNumber(day.getYear());
    if (stamp.precision() != Stamp.Precision.YEAR) {
      json.writeNumber(day.getMonthValue());
      if (stamp.precision() != Stamp.Precision.MONTH) {
        json.writeNumber(day.getDayOfMonth());
      }
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }
}
