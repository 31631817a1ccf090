package bureau.query;

/** A query that a strict reading refuses. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * Makes the exception.
   *
   * @param position where in the text the trouble is, in UTF-16 units from 0
   * @param message what is wrong and what to write instead
   */
  public QuerySyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Where in the text the trouble is, in UTF-16 units from 0. */
  public int position() {
    return position;
  }
}
