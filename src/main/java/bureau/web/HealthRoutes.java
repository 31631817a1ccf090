package bureau.web;

import bureau.search.Searcher;
import io.javalin.http.Context;

/** Answers those who watch the server. */
final class HealthRoutes {
  private final Searcher searcher;

  HealthRoutes(Searcher searcher) {
    this.searcher = searcher;
  }

  /** Answers {@code /healthz}: the process lives. */
  void alive(Context context) {
    json(context, "{\"status\":\"alive\"}");
  }

  /** Answers {@code /readyz}: the index answers. */
  void ready(Context context) {
    json(context, "{\"status\":\"ready\",\"articles\":" + searcher.summary().articles() + "}");
  }

  private static void json(Context context, String text) {
    context.contentType("application/json; charset=utf-8").result(text);
  }
}
