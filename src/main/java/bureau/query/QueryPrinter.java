package bureau.query;

/** Shows query trees: as text to be read again, and in words for a person. */
public final class QueryPrinter {
  private QueryPrinter() {}

  /**
   * Query text that {@link QueryParser} reads as the same tree, if it could have built the tree. Of
   * {@link Query.Variants} only what was typed is printed.
   */
  public static String print(Query query) {
    return Notation.print(query);
  }

  /**
   * The tree in plain words, with parentheses where operators mix: {@code kim OR (putin AND xi)}.
   * Other ways to write something stand behind it: {@code putin (also Путин)}.
   */
  public static String inWords(Query query) {
    return Plain.print(query);
  }
}
