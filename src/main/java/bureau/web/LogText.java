package bureau.web;

import io.javalin.http.Context;

/** What the log says of a request. */
final class LogText {
  private LogText() {}

  /** Its method and path; a line break in a reader's address must not forge a line of the log. */
  static String of(Context context) {
    return context.method() + " " + safe(context.path());
  }

  /**
   * A reader's text on one line: without what breaks lines, what tells a terminal something, and
   * what turns the direction of writing.
   */
  static String safe(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
  }
}
