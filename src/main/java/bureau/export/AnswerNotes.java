package bureau.export;

import bureau.query.ParsedQuery;
import bureau.search.Results;
import java.util.ArrayList;
import java.util.List;

/** What a person should know about an answer before relying on it. */
public final class AnswerNotes {
  private static final String SOME_WORDS =
      "No article has all the words; these have some of them, those with more of them first.";

  private AnswerNotes() {}

  /**
   * The notes in the order of reading: how the query was read, how it was looked for, and whether
   * the hits have only some of the words. One sentence each.
   */
  public static List<String> of(ParsedQuery query, Results results) {
    List<String> notes = new ArrayList<>(query.notes());
    notes.addAll(results.notes());
    if (results.someWords()) {
      notes.add(SOME_WORDS);
    }
    return notes;
  }
}
