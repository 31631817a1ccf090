package bureau.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells of each request when it is answered: the metrics, the access log, and the log of slow ones.
 * The access log has no queries, which say what a newsroom is working on; the log of slow ones has,
 * since nothing else says why.
 */
final class RequestLog {
  private static final float MICROS_PER_MILLI = 1_000;

  private final Logger log = LoggerFactory.getLogger(RequestLog.class);
  private final JsonFactory json = new JsonFactory();
  private final WebConfig config;
  private final Metrics metrics;
  private final Clock clock;

  RequestLog(WebConfig config, Metrics metrics, Clock clock) {
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  void answered(Context context, float millis) {
    Duration took = Duration.ofNanos((long) (millis * 1e6));
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    metrics.answered(endpoint == null ? "none" : endpoint.path, context.status().getCode(), took);
    config.accessLog().accept(line(context, millis));
    if (config.slow().isPositive() && took.compareTo(config.slow()) > 0) {
      String query = context.queryString() == null ? "" : "?" + context.queryString();
      log.warn("slow: {} ms for {}{}", took.toMillis(), LogText.of(context), LogText.safe(query));
    }
  }

  private String line(Context context, float millis) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("time", clock.instant().toString());
      out.writeStringProperty("client", context.ip());
      out.writeStringProperty("method", context.method().toString());
      out.writeStringProperty("path", context.path());
      out.writeNumberProperty("status", context.status().getCode());
      out.writeNumberProperty("took_ms", Math.round(millis * MICROS_PER_MILLI) / MICROS_PER_MILLI);
      out.writeEndObject();
    }
    return text.toString();
  }
}
