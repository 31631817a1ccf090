package bureau.query;

import java.util.List;

/**
 * A query as it was typed and as it was read.
 *
 * @param text what was typed
 * @param query what it means
 * @param readAs the same in words, for a person to check
 * @param notes what was read otherwise than a strict reading would: one sentence each
 */
public record ParsedQuery(String text, Query query, String readAs, List<String> notes) {
  /** Keeps a copy of the list. */
  public ParsedQuery {
    notes = List.copyOf(notes);
  }
}
