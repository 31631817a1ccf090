package bureau.export;

import bureau.article.Article;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryPrinter;
import bureau.search.AlsoSearched;
import bureau.search.Duplicates;
import bureau.search.Explanation;
import bureau.search.Facet;
import bureau.search.Hit;
import bureau.search.Mark;
import bureau.search.Results;
import bureau.search.Snippet;
import bureau.search.Timeline;
import java.io.OutputStream;
import java.util.List;
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
  public static String line(AnsweredQuery answered) {
    return Json.text(json -> write(json, answered));
  }

  /** The same as one of a list, the query's id first as {@code query_id}. */
  public static String line(String queryId, AnsweredQuery answered) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("query_id", queryId);
      members(json, answered);
      json.writeEndObject();
    });
  }

  /** The line of a query of a list that could not be answered. */
  public static String failureLine(String queryId, String reason) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("query_id", queryId);
      json.writeStringProperty("error", reason);
      json.writeEndObject();
    });
  }

  /**
   * Writes hits that no query found, such as similar articles: an object whose {@code hits} are as
   * those of an answer. In UTF-8 without a line break at its end.
   *
   * @param out is flushed and left open
   * @throws tools.jackson.core.JacksonException if writing fails
   */
  public static void writeHits(List<Hit> hits, OutputStream out) {
    Json.send(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("hits");
          hits.forEach(hit -> hit(json, hit));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, AnsweredQuery answered) {
    json.writeStartObject();
    members(json, answered);
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, AnsweredQuery answered) {
    Results results = answered.results();
    query(json, answered);
    json.writeNumberProperty("total", results.total());
    json.writeBooleanProperty("partial", results.partial());
    long micros = Math.round(results.took().toNanos() / NANOS_PER_MICRO);
    json.writeNumberProperty("took_ms", micros / MICROS_PER_MILLI);
    json.writeArrayPropertyStart("hits");
    results.hits().forEach(hit -> hit(json, hit));
    json.writeEndArray();
    facets(json, results.facets());
    timeline(json, results.timeline());
    Json.member(json, "next", results.next());
  }

  private static void query(JsonGenerator json, AnsweredQuery answered) {
    ParsedQuery query = answered.query();
    Results results = answered.results();
    json.writeObjectPropertyStart("query");
    json.writeStringProperty("text", query.text());
    json.writeStringProperty("read_as", query.readAs());
    Json.member(json, "notes", AnswerNotes.of(query, results));
    respelt(json, answered.respelt());
    json.writeArrayPropertyStart("also_searched");
    results.alsoSearched().forEach(other -> alsoSearched(json, other));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void respelt(JsonGenerator json, @Nullable Query respelt) {
    if (respelt == null) {
      json.writeNullProperty("did_you_mean");
      return;
    }
    json.writeObjectPropertyStart("did_you_mean");
    json.writeStringProperty("text", QueryPrinter.print(respelt));
    json.writeStringProperty("read_as", QueryPrinter.inWords(respelt));
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
    explanation(json, hit.explanation());
    json.writeEndObject();
  }

  private static void explanation(JsonGenerator json, @Nullable Explanation explanation) {
    if (explanation != null) {
      json.writeObjectPropertyStart("explanation");
      json.writeStringProperty("reason", ReasonText.of(explanation.reason()));
      json.writeName("score");
      score(json, explanation.score());
      json.writeEndObject();
    }
  }

  private static void score(JsonGenerator json, Explanation.Part part) {
    json.writeStartObject();
    json.writeNumberProperty("value", part.value());
    json.writeStringProperty("description", part.description());
    json.writeArrayPropertyStart("details");
    part.details().forEach(detail -> score(json, detail));
    json.writeEndArray();
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
    json.writeStringProperty("unit", timeline.unit().label());
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
