package bureau.web;

import bureau.export.ResultFormat;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.search.IndexingRun;
import bureau.search.Searcher;
import bureau.web.pages.Pages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The web server: pages and JSON over one searcher. Serves until it is closed. */
public final class BureauServer implements AutoCloseable {
  /** Room for a long query with each letter percent-encoded three times over. */
  private static final int HEADER_BYTES = 64 * 1024;

  private final WebConfig config;
  private final Javalin javalin;
  private final Workload workload;
  private final Metrics metrics;

  private BureauServer(WebConfig config, Javalin javalin, Workload workload, Metrics metrics) {
    this.config = config;
    this.javalin = javalin;
    this.workload = workload;
    this.metrics = metrics;
  }

  /** Starts to serve with the names that come with Bureau. */
  public static BureauServer start(WebConfig config, Searcher searcher) throws PortTakenException {
    return start(config, searcher, Names.standard(), Optional::empty);
  }

  /** Starts to serve an index that nobody changes from here. */
  public static BureauServer start(
      WebConfig config, Searcher searcher, Names names, Supplier<Optional<IndexingRun>> run)
      throws PortTakenException {
    return start(config, searcher, names, run, Maintenance.NONE);
  }

  /**
   * Starts to serve. Returns when the first request can come.
   *
   * @param searcher answers the searches; stays the caller's to close, after the server
   * @param names the names that are looked for in other ways too
   * @param run what is known of the last run that filled the index
   * @param maintenance changes the index for those who may have it changed
   * @throws PortTakenException if the host and port cannot be listened on
   */
  public static BureauServer start(
      WebConfig config,
      Searcher searcher,
      Names names,
      Supplier<Optional<IndexingRun>> run,
      Maintenance maintenance)
      throws PortTakenException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Workload workload = new Workload(config.load());
    Metrics metrics = new Metrics(searcher, workload, clock);
    GuardedSearcher guarded = new GuardedSearcher(searcher, workload, metrics);
    Served served = new Served(guarded, names, run, maintenance, metrics, clock);
    Javalin javalin = Javalin.create(setup -> configure(setup, config, served));
    try {
      javalin.start();
    } catch (UncheckedIOException e) {
      javalin.stop();
      workload.close();
      metrics.close();
      throw PortTakenException.of(config, e);
    }
    return new BureauServer(config, javalin, workload, metrics);
  }

  /** What the routes work with. */
  private record Served(
      GuardedSearcher searcher,
      Names names,
      Supplier<Optional<IndexingRun>> run,
      Maintenance maintenance,
      Metrics metrics,
      Clock clock) {}

  private static void configure(JavalinConfig setup, WebConfig config, Served served) {
    setup.startup.showJavalinBanner = false;
    setup.startup.showOldJavalinVersionWarning = false;
    setup.startup.startupWatcherEnabled = false;
    setup.http.prefer405over404 = true;
    setup.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(HEADER_BYTES);
      http.addCustomizer(new TrustedProxies(config.access().proxies()));
    });
    setup.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
    setup.jetty.addConnector((server, http) -> Connections.listen(server, http, config));
    setup.concurrency.useVirtualThreads = true;
    setup.requestLogger.http(new RequestLog(config, served.metrics(), served.clock())::answered);
    route(setup.routes, config, served);
  }

  private static void route(RoutesConfig routes, WebConfig config, Served served) {
    GuardedSearcher searcher = served.searcher();
    Clock clock = served.clock();
    QueryReader reader = new QueryReader(clock, served.names(), Countries.standard());
    Assets assets = new Assets();
    Frames frames = new Frames(assets.links());
    Editions editions = new Editions();
    Pages pages = new Pages();
    SearchPages results = new SearchPages(frames, clock.getZone());
    SearchRoutes search = new SearchRoutes(searcher, reader, results, editions, pages);
    ExportRoutes exports = new ExportRoutes(searcher, reader);
    ArticleRoutes articles =
        new ArticleRoutes(searcher, reader, new ArticlePages(frames), editions, pages);
    KwicRoutes kwic =
        new KwicRoutes(new Concordances(searcher, reader), reader, frames, editions, pages);
    TrendsRoutes trends =
        new TrendsRoutes(searcher, reader, new TrendsPages(frames), editions, pages);
    StatusRoutes status = new StatusRoutes(searcher, served.run(), reader, frames, editions, pages);
    HealthRoutes health = new HealthRoutes(searcher);
    HelpRoute help = new HelpRoute(frames, editions, pages);

    routes.before(context -> searcher.workload().begin());
    Gate gate = new Gate(config.access(), new RateLimit(config.access().perSecond()));
    AdminRoutes admin = new AdminRoutes(gate, served.maintenance());

    routes.before(ResponseHeaders::put);
    routes.before(new Origins(config.origins())::admit);
    routes.before(gate::admit);
    routes.before(new Freshness(searcher, clock)::check);
    get(routes, "/", whole(search::front, searcher));
    get(routes, "/search", whole(search::page, searcher));
    get(routes, "/search.json", whole(search::json, searcher));
    for (ResultFormat format : ResultFormat.values()) {
      get(routes, "/search." + format.suffix(), context -> exports.answer(context, format));
      get(routes, "/marked." + format.suffix(), context -> MarkedRoute.export(context, format));
    }
    get(routes, "/marked", MarkedRoute::page);
    get(routes, "/suggest.json", new SuggestRoute(searcher)::json);
    get(routes, "/articles/{id}", whole(articles::answer, searcher));
    get(routes, "/articles/{id}/similar.json", articles::similar);
    get(routes, "/kwic", kwic::page);
    get(routes, "/kwic.json", kwic::json);
    get(routes, "/kwic.csv", kwic::csv);
    get(routes, "/trends", trends::page);
    get(routes, "/trends.json", trends::json);
    get(routes, "/status", status::page);
    get(routes, "/status.json", status::json);
    get(routes, "/help", help::page);
    get(routes, "/opensearch.xml", OpenSearchRoute::describe);
    get(routes, "/openapi.json", new OpenApiRoute()::describe);
    routes.post("/admin/update", admin::update);
    routes.post("/admin/rebuild", admin::rebuild);
    get(routes, "/metrics", served.metrics()::tell);
    get(routes, "/healthz", health::alive);
    get(routes, "/readyz", health::ready);
    get(routes, "/assets/{name}", assets::serve);
    get(routes, "/favicon.ico", assets::serveIcon);
    new Failures(frames, editions, pages).catchAll(routes);
  }

  /** An answer for which the engine is asked more than once. */
  private static Handler whole(Consumer<Context> answer, GuardedSearcher searcher) {
    return context -> searcher.workload().whole(() -> answer.accept(context));
  }

  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The address of the front page. */
  public URI address() {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return URI.create("http://" + host + ":" + port() + "/");
  }

  /** Stops serving. Requests under way are given a moment to end. */
  @Override
  public void close() {
    javalin.stop();
    workload.close();
    metrics.close();
  }
}
