package bureau.web;

import bureau.search.IndexSummary;
import bureau.search.IndexUnavailableException;
import bureau.search.Results;
import bureau.search.Searcher;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Counts and times what the server does, and tells it in Prometheus's text format. */
final class Metrics implements AutoCloseable {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Timer searches;
  private final Counter partial;

  Metrics(Searcher searcher, Workload workload, Clock clock) {
    searches =
        histogram("bureau.search", "How long the engine takes for a search").register(registry);
    partial =
        Counter.builder("bureau.search.partial")
            .description("How many searches ran out of time")
            .register(registry);
    Gauge.builder("bureau.search.active", workload, Workload::underWay)
        .description("How many searches are under way")
        .register(registry);
    index(
        searcher,
        "bureau.index.articles",
        "How many articles the index has",
        IndexSummary::articles);
    index(searcher, "bureau.index.bytes", "The room it takes on disk", IndexSummary::bytes);
    index(
        searcher,
        "bureau.index.age.seconds",
        "How long ago it was committed",
        summary -> Duration.between(summary.committed(), clock.instant()).toSeconds());
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Not a number while the index cannot be read. */
  private void index(
      Searcher searcher, String name, String description, ToDoubleFunction<IndexSummary> value) {
    Gauge.builder(
            name,
            () -> {
              try {
                return value.applyAsDouble(searcher.summary());
              } catch (IndexUnavailableException e) {
                return Double.NaN;
              }
            })
        .description(description)
        .register(registry);
  }

  private static Timer.Builder histogram(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .minimumExpectedValue(SHORTEST)
        .maximumExpectedValue(LONGEST);
  }

  /** Notes a search. */
  void searched(Results results) {
    searches.record(results.took());
    if (results.partial()) {
      partial.increment();
    }
  }

  /**
   * Notes a request.
   *
   * @param route the route's pattern, of which there are few, rather than the address
   */
  void answered(String route, int status, Duration took) {
    histogram("bureau.http.requests", "How long requests take")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(took);
  }

  /** Answers {@code /metrics}. */
  void tell(Context context) {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(registry.scrape("text/plain; version=0.0.4; charset=utf-8"));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
