package bureau.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of queries: CSV in UTF-8 with a header that names {@code id} and {@code query}, in any
 * order and among other columns, or with a single column, which is the query.
 */
final class QueryList {
  /**
   * One row.
   *
   * @param id its id, or the number of its line where there is none
   * @param text the query
   * @param problem why the row cannot be used; empty if it can
   */
  record Row(String id, String text, Optional<String> problem) {}

  private final int id;
  private final int query;
  private final List<Row> rows = new ArrayList<>();

  private QueryList(int id, int query) {
    this.id = id;
    this.query = query;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or has several columns and no header
   */
  static List<Row> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      List<CsvRecord> records = csv.stream().toList();
      QueryList list = of(file, records);
      int first = list.hasHeader(records) ? 1 : 0;
      records.subList(Math.min(first, records.size()), records.size()).forEach(list::add);
      return list.rows;
    } catch (CsvParseException e) {
      throw new IOException(
          file
              + " is not CSV: "
              + reason(e)
              + ". A query that begins with a quotation mark is written in quotation marks, with"
              + " its own doubled: \"\"\"north korea\"\" missile\"",
          e);
    }
  }

  private static String reason(CsvParseException failure) {
    Throwable cause = failure.getCause();
    return cause == null || cause.getMessage() == null
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + ": " + cause.getMessage();
  }

  private static QueryList of(Path file, List<CsvRecord> records) throws IOException {
    if (records.isEmpty()) {
      throw new IOException(file + " holds no queries");
    }
    List<String> header =
        records.getFirst().getFields().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (header.contains("query")) {
      return new QueryList(header.indexOf("id"), header.indexOf("query"));
    }
    if (records.stream().anyMatch(each -> each.getFieldCount() > 1)) {
      throw new IOException(
          file + " has several columns but no header; begin it with the line: id,query");
    }
    return new QueryList(-1, 0);
  }

  private boolean hasHeader(List<CsvRecord> records) {
    List<String> first = records.getFirst().getFields();
    return query < first.size() && first.get(query).strip().equalsIgnoreCase("query");
  }

  private void add(CsvRecord each) {
    String line = Long.toString(each.getStartingLineNumber());
    String name = id >= 0 && id < each.getFieldCount() ? each.getField(id).strip() : "";
    String text = query < each.getFieldCount() ? each.getField(query).strip() : "";
    rows.add(
        new Row(
            name.isEmpty() ? line : name,
            text,
            text.isEmpty() ? Optional.of("line " + line + " has no query") : Optional.empty()));
  }
}
