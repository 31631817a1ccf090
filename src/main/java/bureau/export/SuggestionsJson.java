package bureau.export;

import bureau.search.Suggestion;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Completions as a JSON object: what {@code /suggest.json} answers. */
public final class SuggestionsJson {
  private SuggestionsJson() {}

  /**
   * A completion and the query it makes.
   *
   * @param suggestion the completion
   * @param query the text of the box with it
   */
  public record Completed(Suggestion suggestion, String query) {}

  /**
   * Writes the completions in UTF-8 without a line break at the end.
   *
   * @param out is flushed and left open
   * @throws tools.jackson.core.JacksonException if writing fails
   */
  public static void write(List<Completed> completions, OutputStream out) {
    Json.send(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("suggestions");
          for (Completed each : completions) {
            json.writeStartObject();
            json.writeStringProperty("text", each.suggestion().text());
            json.writeStringProperty(
                "kind", each.suggestion().kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("articles", each.suggestion().articles());
            json.writeStringProperty("query", each.query());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
