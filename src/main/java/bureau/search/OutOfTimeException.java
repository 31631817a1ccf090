package bureau.search;

/** The time of a request ran out, and a part of the answer would not do. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so, and what to do. */
  public OutOfTimeException() {
    super("The search takes longer than it may; narrow it, by days for example, and ask again");
  }
}
