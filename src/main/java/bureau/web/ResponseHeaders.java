package bureau.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/** The headers that every answer has, whatever else it is. */
final class ResponseHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
              + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          // As frame-ancestors, for browsers that do not know that.
          "X-Frame-Options",
          "DENY",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          // What is shown depends on the index, which may have a new commit by now.
          "Cache-Control",
          "private, no-cache",
          "Vary",
          "Accept-Encoding, Accept-Language, Cookie");

  private ResponseHeaders() {}

  private static final String A_YEAR = "max-age=31536000";

  /** Puts them to an answer; where it goes by TLS, that the client is to come so from now on. */
  static void put(Context context) {
    put(context::header);
    if (context.req().isSecure()) {
      context.header("Strict-Transport-Security", A_YEAR);
    }
  }

  /** Hands each header's name and value to {@code answer}. */
  static void put(BiConsumer<String, String> answer) {
    ALWAYS.forEach(answer);
  }
}
