package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.query.ParsedQuery;
import bureau.search.ContextLine;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Matches with what stands on both sides of them, as data.
 *
 * @param query what was looked for
 * @param notes what to know before relying on it, one sentence each
 * @param total how many articles match, exactly
 * @param articles how many of them were read for the lines
 * @param lines a line for each match in those
 * @param next the cursor of the next articles; null if these are the last
 */
public record Concordance(
    ParsedQuery query,
    List<String> notes,
    long total,
    int articles,
    List<ContextLine> lines,
    @Nullable String next) {
  private static final List<String> HEADER =
      List.of(
          "id", "published", "publisher", "headline", "field", "before", "match", "after", "url");

  /** Keeps copies of the lists. */
  public Concordance {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /**
   * Writes it as a JSON object in UTF-8.
   *
   * @param out is flushed and left open
   */
  public void writeJson(OutputStream out) {
    Json.send(out, this::json);
  }

  private void json(JsonGenerator json) {
    json.writeStartObject();
    json.writeObjectPropertyStart("query");
    json.writeStringProperty("text", query.text());
    json.writeStringProperty("read_as", query.readAs());
    Json.member(json, "notes", notes);
    json.writeEndObject();
    json.writeNumberProperty("total", total);
    json.writeNumberProperty("articles", articles);
    json.writeNumberProperty("matches", lines.size());
    json.writeArrayPropertyStart("lines");
    lines.forEach(line -> line(json, line));
    json.writeEndArray();
    Json.member(json, "next", next);
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, ContextLine line) {
    Article article = line.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id().value());
    Json.member(json, "url", article.source().url());
    Json.member(json, "headline", article.headline());
    ArticleFields.stamp(json, "published", article.published());
    Json.member(json, "publisher", article.source().publisher());
    json.writeStringProperty("field", line.field().label());
    json.writeStringProperty("before", line.before());
    json.writeStringProperty("match", line.match());
    json.writeStringProperty("after", line.after());
    json.writeEndObject();
  }

  /**
   * Writes it as CSV (RFC 4180, with a header), safe to open in a spreadsheet.
   *
   * @param out is left open
   */
  public void writeCsv(Writer out) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(HEADER);
    for (ContextLine line : lines) {
      Article article = line.article();
      Stamp published = article.published();
      csv.writeRecord(
          ResultsCsv.cells(
              article.id().value(),
              published == null ? null : published.at(),
              article.source().publisher(),
              article.headline(),
              line.field().label(),
              line.before(),
              line.match(),
              line.after(),
              article.source().url()));
    }
  }
}
