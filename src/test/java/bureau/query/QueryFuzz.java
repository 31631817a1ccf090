package bureau.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Any text is read as a query, and what was read can be printed and read again. {@code script/fuzz
 * Query} looks for texts that break this; {@link QueryFuzzTest} replays those that are kept.
 */
public final class QueryFuzz {
  private static final QueryParser PARSER = new QueryParser(LocalDate.of(2026, 11, 24));

  private QueryFuzz() {}

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
  }

  static void check(String text) {
    ParsedQuery lenient = PARSER.parse(text);
    if (lenient.readAs().isBlank()) {
      throw new IllegalStateException("not said how it was read");
    }
    try {
      if (!PARSER.parseStrict(text).equals(lenient)) {
        throw new IllegalStateException("strict reads otherwise");
      }
    } catch (QuerySyntaxException e) {
      if (e.position() < 0 || e.position() > text.length()) {
        throw new IllegalStateException("no place in the text: " + e.position(), e);
      }
    }
    String printed = QueryPrinter.print(lenient.query());
    if (printed.length() <= Limits.CHARACTERS
        && !PARSER.parse(printed).query().equals(lenient.query())) {
      throw new IllegalStateException("printed as what reads otherwise: " + printed);
    }
  }
}
