package bureau.read;

/** A file or a piece of it that should hold an article and cannot be read. */
final class UnreadableException extends RuntimeException {
  private final String error;

  /**
   * An error.
   *
   * @param error what is wrong, in words for the person whose file it is
   */
  UnreadableException(String error) {
    super(error);
    this.error = error;
  }

  @Override
  public String getMessage() {
    return error;
  }
}
