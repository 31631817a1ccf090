package bureau.web;

import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.query.QuerySyntaxException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reads what was typed, with today as the day that relative dates count from, and puts other ways
 * to write names to it.
 */
final class QueryReader {
  private final Clock clock;
  private final Names names;

  QueryReader(Clock clock, Names names) {
    this.clock = clock;
    this.names = names;
  }

  /** What to look for: what was typed and the other ways to write the names in it. */
  Query withNames(ParsedQuery parsed, NamesChoice choice) {
    return names.expand(parsed.query(), choice);
  }

  /** Reads a text as well as it can be read; never fails. */
  ParsedQuery lenient(String text) {
    return parser().parse(text);
  }

  /**
   * Reads a text to the letter.
   *
   * @throws QuerySyntaxException where it departs from the syntax
   */
  ParsedQuery strict(String text) throws QuerySyntaxException {
    return parser().parseStrict(text);
  }

  private QueryParser parser() {
    return new QueryParser(LocalDate.now(clock));
  }
}
