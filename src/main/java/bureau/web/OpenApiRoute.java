package bureau.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Describes the data in OpenAPI 3.1, for programs. */
final class OpenApiRoute {
  private final byte[] description;

  OpenApiRoute() {
    try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
      description = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The jar's openapi.json cannot be read", e);
    }
  }

  /** Answers {@code /openapi.json}. */
  void describe(Context context) {
    context.contentType("application/json; charset=utf-8").result(description);
  }
}
