package bureau.web;

import bureau.query.ParsedQuery;
import bureau.query.QuerySyntaxException;

/** Turns what was typed into a query. */
interface QueryReader {
  /** Reads a text as well as it can be read; never fails. */
  ParsedQuery lenient(String text);

  /**
   * Reads a text to the letter.
   *
   * @throws QuerySyntaxException where it departs from the syntax
   */
  ParsedQuery strict(String text) throws QuerySyntaxException;
}
