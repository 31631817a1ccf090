package bureau.web;

/** As many searches are under way as may be, and none ended while this one waited. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("As many searches are under way as this server takes on at once; ask again in a moment");
  }
}
