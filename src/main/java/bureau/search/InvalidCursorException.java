package bureau.search;

/** A cursor that this index did not give, or gave for another request. */
public final class InvalidCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public InvalidCursorException() {
    super("The cursor is not one of this search's; start again without it");
  }
}
