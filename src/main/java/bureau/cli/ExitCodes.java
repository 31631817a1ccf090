package bureau.cli;

/** What the process ends with. */
final class ExitCodes {
  /** Done. */
  static final int DONE = 0;

  /** Nothing was found. */
  static final int NOTHING_FOUND = 1;

  /** Wrong usage, or some input failed. */
  static final int FAILED = 2;

  private ExitCodes() {}
}
