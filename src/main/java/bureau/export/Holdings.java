package bureau.export;

import bureau.search.Facet;
import bureau.search.IndexSummary;
import bureau.search.IndexingRun;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What an index holds, and what may be wrong with it.
 *
 * @param summary how many articles, since when, and how large it is
 * @param first the earliest printed day; null if no article has a date
 * @param last the latest printed day; null if no article has a date
 * @param outlets the outlets with most articles, {@link Facet#MAX_VALUES} at most
 * @param languages the languages by their tags
 * @param problems what may be wrong, with the query that finds it; those that find nothing are left
 *     out
 * @param run the last run that filled it, or the one that does so now; null if that is not known
 */
public record Holdings(
    IndexSummary summary,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Facet.Value> outlets,
    List<Facet.Value> languages,
    List<Problem> problems,
    @Nullable IndexingRun run) {

  /** Keeps copies of the lists. */
  public Holdings {
    outlets = List.copyOf(outlets);
    languages = List.copyOf(languages);
    problems = List.copyOf(problems);
  }

  /**
   * What may be wrong with some articles.
   *
   * @param name what it is, in one word for programs, such as {@code no-date}
   * @param query the query that finds them
   * @param articles how many there are, 1 or more
   */
  public record Problem(String name, String query, long articles) {}

  /**
   * Writes it as a JSON object in UTF-8 without a line break at its end.
   *
   * @param out is flushed and left open
   */
  public void writeJson(OutputStream out) {
    Json.send(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("articles", summary.articles());
          json.writeStringProperty("committed", summary.committed().toString());
          json.writeNumberProperty("bytes", summary.bytes());
          Json.member(json, "first", first == null ? null : first.toString());
          Json.member(json, "last", last == null ? null : last.toString());
          values(json, "publishers", outlets);
          values(json, "languages", languages);
          json.writeArrayPropertyStart("problems");
          for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringProperty("name", problem.name());
            json.writeStringProperty("query", problem.query());
            json.writeNumberProperty("articles", problem.articles());
            json.writeEndObject();
          }
          json.writeEndArray();
          run(json, run);
          json.writeEndObject();
        });
  }

  private static void run(JsonGenerator json, @Nullable IndexingRun run) {
    if (run == null) {
      json.writeNullProperty("run");
      return;
    }
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("state", run.state().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("began", run.began().toString());
    json.writeStringProperty("seen", run.seen().toString());
    json.writeNumberProperty("files", run.progress().files());
    json.writeNumberProperty("files_done", run.progress().done());
    json.writeNumberProperty("articles", run.progress().articles());
    json.writeObjectPropertyStart("skipped_by_reason");
    run.skipped().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeNumberProperty("failed", run.failed());
    json.writeArrayPropertyStart("failures");
    for (IndexingRun.Failed failed : run.failures()) {
      json.writeStartObject();
      json.writeStringProperty("path", failed.path());
      json.writeStringProperty("why", failed.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void values(JsonGenerator json, String name, List<Facet.Value> values) {
    json.writeArrayPropertyStart(name);
    for (Facet.Value value : values) {
      json.writeStartObject();
      json.writeStringProperty("value", value.value());
      json.writeNumberProperty("count", value.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
