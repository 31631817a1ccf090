package bureau.names;

import bureau.query.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts other ways to write names into query trees: those of a table and those that rules give.
 * Described in docs/names.md. Safe for use by several threads.
 */
public final class Names {
  /** The tables that come with Bureau, in the order in which they are read. */
  static final List<String> TABLES = List.of("people.txt", "places.txt", "bodies.txt");

  private final List<Entry> entries;
  private final NameTable table;
  private final FamilyNames families;
  private final Map<String, List<String>> metonyms;

  private Names(List<Entry> entries) {
    this.entries = entries;
    this.table = new NameTable(entries);
    this.families = resource("families.txt", FamilyNames::read);
    this.metonyms = resource("metonyms.txt", Metonyms::read);
  }

  /** The names that come with Bureau, which are read at the first call. */
  public static Names standard() {
    return Standard.NAMES;
  }

  private static final class Standard {
    static final Names NAMES = new Names(standardEntries());
  }

  /**
   * These names and those of a user's own table.
   *
   * @throws NamesException if the file cannot be read, or a line of it is none of a table's
   */
  public Names with(Path file) {
    List<Entry> all = new ArrayList<>(entries);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      all.addAll(NameLines.read(in, file.toString()));
    } catch (NoSuchFileException e) {
      throw new NamesException("There is no table of names at " + file, e);
    } catch (MalformedInputException e) {
      throw new NamesException("The table of names " + file + " is not in UTF-8", e);
    } catch (IOException e) {
      throw new NamesException(
          "The table of names %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    return new Names(all);
  }

  /** The query with other ways to write the names in it. */
  public Query expand(Query query, NamesChoice choice) {
    if (!choice.on()) {
      return query;
    }
    Spellings spellings =
        new Spellings(table, families, choice.metonyms() ? metonyms : Map.of(), choice.without());
    return new Expansion(spellings, table.longest()).of(query);
  }

  static List<Entry> standardEntries() {
    List<Entry> all = new ArrayList<>();
    for (String name : TABLES) {
      all.addAll(resource(name, in -> NameLines.read(in, name)));
    }
    return all;
  }

  private static <T> T resource(String name, Reading<T> reading) {
    InputStream found = Names.class.getResourceAsStream("/names/" + name);
    if (found == null) {
      throw new IllegalStateException("The program has lost its own file names/" + name);
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return reading.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reading<T> {
    T of(BufferedReader in) throws IOException;
  }
}
