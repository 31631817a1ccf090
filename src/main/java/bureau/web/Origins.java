package bureau.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Lets the pages of some sites read the data (the fetch standard's CORS protocol). */
record Origins(List<String> allowed) {
  Origins {
    allowed = List.copyOf(allowed);
  }

  /** A browser asks first whether a page may send a header of its own, such as a token. */
  private static void preflight(Context context) {
    context
        .header("Access-Control-Allow-Methods", "GET, HEAD")
        .header("Access-Control-Allow-Headers", "Authorization")
        .header("Access-Control-Max-Age", "600")
        .status(HttpStatus.NO_CONTENT)
        .skipRemainingHandlers();
  }

  /** Puts the headers for a request for data that comes from an allowed site's page. */
  void admit(Context context) {
    String origin = context.header("Origin");
    if (allowed.isEmpty() || !Failures.isDataFile(context.path())) {
      return;
    }
    context.header("Vary", context.res().getHeader("Vary") + ", Origin");
    if (origin != null && allowed.contains(origin)) {
      context
          .header("Access-Control-Allow-Origin", origin)
          .header("Access-Control-Expose-Headers", "Link, ETag, Retry-After")
          .header("Cross-Origin-Resource-Policy", "cross-origin");
      if (context.method().equals(HandlerType.OPTIONS)) {
        preflight(context);
      }
    }
  }
}
