package bureau.search;

/** An index that is absent, locked, broken or of another version. The message says what to do. */
public final class IndexUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, with which index, and what to do about it
   */
  public IndexUnavailableException(String message) {
    super(message);
  }

  /**
   * Makes the exception.
   *
   * @param message what is wrong, with which index, and what to do about it
   * @param cause what the engine said
   */
  public IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
