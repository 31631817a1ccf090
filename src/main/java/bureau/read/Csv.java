package bureau.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads tables whose first line names the columns: the names are those of {@link JsonArticle}, in
 * any case, with spaces or without. Separated by commas, semicolons, tabs or bars.
 */
final class Csv implements Cutter {
  private static final Set<String> HEADLINES = Set.of("headline", "title");
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final Pattern KEPT_FROM_FORMULA = Pattern.compile("'+[=+@\\t\\r\\n＝＋－＠-]");

  /** The header is told from so many characters. */
  private static final int HEADER = 8 << 10;

  private final JsonObjects objects;

  Csv(Clock clock) {
    objects = new JsonObjects(clock);
  }

  /** Whether a file begins with the names of a headline's and a text's columns. */
  static boolean is(String start) {
    int end = start.indexOf('\n');
    if (end < 0) {
      return false;
    }
    String line = start.substring(0, end);
    List<String> names =
        Stream.of(line.split(Pattern.quote(String.valueOf(separator(line))), -1))
            .map(name -> name(name.replace('"', ' ')))
            .toList();
    return names.stream().anyMatch(HEADLINES::contains)
        && names.stream().anyMatch(JsonArticle::isText);
  }

  private static char separator(String header) {
    char best = SEPARATORS.getFirst();
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = header.chars().filter(c -> c == separator).count();
      best = count > most ? separator : best;
      most = Math.max(most, count);
    }
    return best;
  }

  /** Refuses as little as can be: what it refuses costs the rest of the file. */
  @SuppressWarnings("removal") // there is nothing else yet for letters behind a closing quote
  private static CsvReader.CsvReaderBuilder tolerant(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(Allowance.MOST);
  }

  private static String name(String printed) {
    return printed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Allowance bytes = new Allowance(input.bytes());
    BufferedReader text = new BufferedReader(Charsets.reader(bytes), HEADER);
    text.mark(HEADER);
    char[] start = new char[HEADER];
    int length = Math.max(0, text.read(start));
    text.reset();
    String header = new String(start, 0, length).lines().findFirst().orElse("");
    int number = 0;
    try (CsvReader<CsvRecord> reader = tolerant(separator(header)).ofCsvRecord(text)) {
      List<String> names = null;
      for (CsvRecord record : reader) {
        if (names == null) {
          names = record.getFields().stream().map(Csv::name).toList();
          continue;
        }
        number++;
        ObjectNode row = row(names, record);
        Place place = new Place(input.path(), number);
        pieces.take(
            Piece.of(place.where(), bytes.renew(), () -> List.of(objects.read(row, place, "csv"))));
      }
    } catch (CsvParseException e) {
      number++;
      pieces.take(
          Piece.failed(
              new Place(input.path(), number).where(),
              "no valid CSV: " + e.getMessage() + "; what stands behind it is not read"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (number == 0) {
      pieces.take(Piece.skipped(input.path(), "a table without rows"));
    }
  }

  /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
  private static String plain(String cell) {
    return KEPT_FROM_FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  private static ObjectNode row(List<String> names, CsvRecord record) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(names.size(), record.getFieldCount()); i++) {
      if (!record.getField(i).isBlank() && !row.has(names.get(i))) {
        row.put(names.get(i), plain(record.getField(i)));
      }
    }
    return row;
  }
}
