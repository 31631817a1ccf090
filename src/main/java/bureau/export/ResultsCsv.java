package bureau.export;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Stamp;
import bureau.query.ParsedQuery;
import bureau.search.Hit;
import bureau.search.Results;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a table in CSV (RFC 4180, with a header): a row for each hit, and one row without a
 * rank for a query that has none. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
public final class ResultsCsv {
  private static final List<String> HEADER =
      List.of(
          "query_id",
          "query",
          "total",
          "rank",
          "score",
          "id",
          "headline",
          "authors",
          "published",
          "publisher",
          "section",
          "language",
          "words",
          "url",
          "path",
          "notes");

  /** What spreadsheets take for the beginning of a formula, or pass over before one. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r\\n＝＋－＠-]");

  private final CsvWriter csv;

  /**
   * Writes the header.
   *
   * @param out is left open
   */
  public ResultsCsv(Writer out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(HEADER);
  }

  /**
   * Writes the rows of one answer.
   *
   * @param id the query's name, in the first column
   */
  public void write(String id, AnsweredQuery answered) {
    write(id, answered.query(), List.of(answered.results()));
  }

  /** Writes the rows of the pages of one answer as they come. */
  void write(String id, ParsedQuery query, Iterable<Results> pages) {
    int rank = 0;
    for (Results results : pages) {
      String notes = String.join(" ", AnswerNotes.of(query, results));
      if (rank == 0 && results.hits().isEmpty()) {
        row(id, query.text(), results.total(), notes);
      }
      for (Hit hit : results.hits()) {
        row(id, query, results.total(), ++rank, hit, notes);
      }
    }
  }

  /** Writes the row of a query that could not be answered, with the reason among the notes. */
  public void writeFailure(String id, String text, String reason) {
    csv.writeRecord(
        cells(id, text, "", "", "", "", "", "", "", "", "", "", "", "", "", "Error: " + reason));
  }

  private void row(String id, String text, long total, String notes) {
    csv.writeRecord(
        cells(
            id, text, Long.toString(total), "", "", "", "", "", "", "", "", "", "", "", "", notes));
  }

  private void row(String id, ParsedQuery query, long total, int rank, Hit hit, String notes) {
    Article article = hit.article();
    Stamp published = article.published();
    csv.writeRecord(
        cells(
            id,
            query.text(),
            Long.toString(total),
            Integer.toString(rank),
            String.format(Locale.ROOT, "%.4f", hit.score()),
            article.id().value(),
            article.headline(),
            article.byline().authors().stream().map(Author::name).collect(Collectors.joining("; ")),
            published == null ? null : published.at(),
            article.source().publisher(),
            article.section(),
            article.language(),
            Integer.toString(hit.words()),
            article.source().url(),
            article.source().path(),
            notes));
  }

  /** Cells that are safe to open in a spreadsheet; what is absent is empty. */
  static List<String> cells(@Nullable String... values) {
    return java.util.Arrays.stream(values).map(ResultsCsv::cell).toList();
  }

  private static String cell(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "");
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
