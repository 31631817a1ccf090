package bureau.export;

import bureau.query.ParsedQuery;
import bureau.search.Results;
import java.util.ArrayList;
import java.util.List;

/** What a person should know about an answer before relying on it. */
public final class AnswerNotes {
  private static final String SOME_WORDS =
      "No article has all the words; these have some of them, those with more of them first.";

  private static final String PARTIAL =
      "The time for this search ran out: these are the hits found until then, and there may be more"
          + " and better ones; a narrower query is answered whole.";

  private AnswerNotes() {}

  /**
   * The notes in the order of reading: how the query was read, how it was looked for, and whether
   * the hits have only some of the words or are only some of the hits. One sentence each.
   */
  public static List<String> of(ParsedQuery query, Results results) {
    List<String> notes = new ArrayList<>(query.notes());
    notes.addAll(results.notes());
    if (results.someWords()) {
      notes.add(SOME_WORDS);
    }
    if (results.partial()) {
      notes.add(PARTIAL);
    }
    return notes;
  }
}
