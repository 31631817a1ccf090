package bureau.search;

/**
 * A completion of what is being typed.
 *
 * @param kind what it is
 * @param text the whole of it, as the index has it
 * @param articles about how many articles have it, 1 or more; those of an article that was replaced
 *     may still be counted
 * @param from where in what was typed the part begins that it completes, in UTF-16 units from 0
 */
public record Suggestion(Kind kind, String text, long articles, int from) {
  /** What can be suggested, in the order in which it is. */
  public enum Kind {
    /** A word of the articles' texts. */
    WORD,
    /** An author's name. */
    AUTHOR,
    /** A place that articles were filed from. */
    PLACE,
    /** An outlet. */
    PUBLISHER,
    /** A whole headline. */
    HEADLINE
  }
}
