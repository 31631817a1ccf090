package bureau.export;

import bureau.article.Article;
import bureau.query.ParsedQuery;
import bureau.search.AlsoSearched;
import bureau.search.Duplicates;
import bureau.search.Facet;
import bureau.search.Hit;
import bureau.search.Mark;
import bureau.search.Results;
import bureau.search.Snippet;
import bureau.search.Timeline;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to a search as a JSON object: what {@code /search.json} answers. Described with a full
 * example in {@code docs/http.md}.
 */
public final class ResultsJson {
  private static final double NANOS_PER_MICRO = 1_000;
  private static final double MICROS_PER_MILLI = 1_000;

  private ResultsJson() {}

  /** The answer on one line, without a line break at its end. */
  public static String line(ParsedQuery query, Results results) {
    return Json.text(json -> write(json, query, results));
  }

  /**
   * Writes the answer in UTF-8 without a line break at its end.
   *
   * @param out is flushed and left open
   * @throws tools.jackson.core.JacksonException if writing fails
   */
  public static void write(ParsedQuery query, Results results, OutputStream out) {
    Json.send(out, json -> write(json, query, results));
  }

  private static void write(JsonGenerator json, ParsedQuery query, Results results) {
    json.writeStartObject();
    query(json, query, results);
    json.writeNumberProperty("total", results.total());
    long micros = Math.round(results.took().toNanos() / NANOS_PER_MICRO);
    json.writeNumberProperty("took_ms", micros / MICROS_PER_MILLI);
    json.writeArrayPropertyStart("hits");
    results.hits().forEach(hit -> hit(json, hit));
    json.writeEndArray();
    facets(json, results.facets());
    timeline(json, results.timeline());
    Json.member(json, "next", results.next());
    json.writeEndObject();
  }

  private static void query(JsonGenerator json, ParsedQuery query, Results results) {
    json.writeObjectPropertyStart("query");
    json.writeStringProperty("text", query.text());
    json.writeStringProperty("read_as", query.readAs());
    Json.member(json, "notes", AnswerNotes.of(query, results));
    json.writeArrayPropertyStart("also_searched");
    results.alsoSearched().forEach(other -> alsoSearched(json, other));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void alsoSearched(JsonGenerator json, AlsoSearched other) {
    json.writeStartObject();
    json.writeStringProperty("for", other.typed());
    json.writeStringProperty("text", other.text());
    json.writeStringProperty("reason", other.reason());
    json.writeNumberProperty("adds", other.adds());
    json.writeEndObject();
  }

  private static void hit(JsonGenerator json, Hit hit) {
    var article = hit.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id().value());
    Json.member(json, "url", article.source().url());
    Json.member(json, "headline", article.headline());
    Json.member(json, "deck", article.deck());
    ArticleFields.byline(json, article.byline());
    ArticleFields.dateline(json, article.dateline());
    ArticleFields.stamp(json, "published", article.published());
    Json.member(json, "publisher", article.source().publisher());
    Json.member(json, "section", article.section());
    Json.member(json, "language", article.language());
    Json.member(json, "countries", article.about());
    json.writeNumberProperty("words", hit.words());
    json.writeNumberProperty("score", hit.score());
    json.writeArrayPropertyStart("snippets");
    hit.snippets().forEach(snippet -> snippet(json, snippet));
    json.writeEndArray();
    duplicates(json, hit.duplicates());
    if (!hit.missing().isEmpty()) {
      Json.member(json, "missing", hit.missing());
    }
    json.writeEndObject();
  }

  private static void duplicates(JsonGenerator json, Duplicates duplicates) {
    json.writeObjectPropertyStart("duplicates");
    json.writeNumberProperty("count", duplicates.count());
    json.writeArrayPropertyStart("earliest");
    for (Article article : duplicates.earliest()) {
      json.writeStartObject();
      json.writeStringProperty("id", article.id().value());
      Json.member(json, "publisher", article.source().publisher());
      ArticleFields.stamp(json, "published", article.published());
      Json.member(json, "headline", article.headline());
      Json.member(json, "url", article.source().url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void snippet(JsonGenerator json, Snippet snippet) {
    json.writeStartObject();
    json.writeStringProperty("field", snippet.field().label());
    json.writeStringProperty("text", snippet.text());
    json.writeArrayPropertyStart("marks");
    for (Mark mark : snippet.marks()) {
      json.writeStartArray();
      json.writeNumber(mark.from());
      json.writeNumber(mark.to());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void facets(JsonGenerator json, List<Facet> facets) {
    json.writeObjectPropertyStart("facets");
    for (Facet facet : facets) {
      json.writeArrayPropertyStart(facet.field().label());
      for (Facet.Value value : facet.values()) {
        json.writeStartObject();
        json.writeStringProperty("value", value.value());
        json.writeNumberProperty("count", value.count());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void timeline(JsonGenerator json, @Nullable Timeline timeline) {
    if (timeline == null) {
      json.writeNullProperty("timeline");
      return;
    }
    json.writeObjectPropertyStart("timeline");
    json.writeStringProperty("unit", timeline.unit().name().toLowerCase(Locale.ROOT));
    json.writeArrayPropertyStart("buckets");
    for (Timeline.Bucket bucket : timeline.buckets()) {
      json.writeStartObject();
      json.writeStringProperty("from", bucket.from().toString());
      json.writeNumberProperty("count", bucket.count());
      json.writeNumberProperty("articles_published", bucket.articlesPublished());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
