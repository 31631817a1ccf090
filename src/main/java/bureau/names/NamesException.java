package bureau.names;

/**
 * A table of names that cannot be read. The message says which line, what is wrong, and the form.
 */
public final class NamesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public NamesException(String message) {
    super(message);
  }

  /** Makes the exception. */
  public NamesException(String message, Throwable cause) {
    super(message, cause);
  }
}
