package bureau.web;

import bureau.query.ParsedQuery;
import bureau.query.QueryParser;
import bureau.query.QuerySyntaxException;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what was typed, with today as the day that relative dates count from. */
final class QueryReader {
  private final Clock clock;

  QueryReader(Clock clock) {
    this.clock = clock;
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
