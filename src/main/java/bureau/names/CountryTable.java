package bureau.names;

import bureau.names.CountryItem.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The curated tables of countries, {@code names/countries.txt} and its neighbours. Their form
 * stands at their heads.
 *
 * @param byLanguage what speaks of which country, by the tag of the language
 */
record CountryTable(Map<String, List<Row>> byLanguage) {
  private static final Kind[] ENGLISH = {Kind.NAME, Kind.ADJECTIVE, Kind.SEAT, Kind.PLACE};
  private static final Kind[] OTHERS = {Kind.NAME, Kind.SEAT};

  /**
   * One item of the table.
   *
   * @param text the name, without its marks
   */
  record Row(String text, CountryItem item) {}

  static CountryTable read() {
    Map<String, List<Row>> rows = new HashMap<>();
    for (String line : lines("countries.txt")) {
      addColumns(rows, "en", line.split("\\|", -1), 0, ENGLISH);
    }
    for (String line : lines("country-words.txt")) {
      String[] columns = line.split("\\|", -1);
      addColumns(rows, columns[0].strip(), columns, 1, OTHERS);
    }
    return new CountryTable(rows);
  }

  List<Row> rows(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  private static void addColumns(
      Map<String, List<Row>> rows, String language, String[] columns, int code, Kind[] kinds) {
    List<Row> added = rows.computeIfAbsent(language, none -> new ArrayList<>());
    for (int i = code + 1; i < columns.length; i++) {
      for (String each : columns[i].split(";", -1)) {
        if (!each.isBlank()) {
          added.add(row(each.strip(), columns[code].strip(), kinds[i - code - 1]));
        }
      }
    }
  }

  private static Row row(String marked, String code, Kind kind) {
    int end = marked.length();
    while (marked.charAt(end - 1) == '?') {
      end--;
    }
    boolean needsCompany = marked.indexOf('?', end) >= 0;
    return new Row(marked.substring(0, end), new CountryItem(code, kind, needsCompany));
  }

  /** The lines of a table, without comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream in = CountryTable.class.getResourceAsStream("/names/" + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read", e);
    }
  }
}
