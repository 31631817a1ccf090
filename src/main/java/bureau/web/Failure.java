package bureau.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request.
 *
 * @param status the HTTP status, 400 to 599
 * @param code the same in one word for programs, such as {@code bad_parameter}
 * @param message what is wrong and what to do, one or two sentences for people
 * @param parameter the parameter at fault; null if it is none's
 * @param position where in the parameter's value, in UTF-16 units from 0; null if that is not known
 * @param retryAfter in how many seconds to ask again; null if that is not known
 */
record Failure(
    int status,
    String code,
    String message,
    @Nullable String parameter,
    @Nullable Integer position,
    @Nullable Long retryAfter) {

  static Failure of(int status, String code, String message) {
    return new Failure(status, code, message, null, null, null);
  }

  /** One that is over in some seconds. */
  static Failure later(int status, String code, String message, long seconds) {
    return new Failure(status, code, message, null, null, seconds);
  }

  static Failure badParameter(BadParameter bad) {
    return new Failure(400, "bad_parameter", bad.message(), bad.parameter(), null, null);
  }
}
