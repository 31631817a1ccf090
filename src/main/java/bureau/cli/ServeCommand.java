package bureau.cli;

import bureau.ingest.Sources;
import bureau.names.Names;
import bureau.search.Searcher;
import bureau.web.BureauServer;
import bureau.web.Credentials;
import bureau.web.Maintenance;
import bureau.web.PortTakenException;
import bureau.web.WebConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau serve}: the index in a browser and over HTTP. */
@Command(
    name = "serve",
    header = "Serve the index to browsers and programs.",
    description = {
      "",
      "Answers until it is stopped with Ctrl-C. An index that another process rebuilds or updates "
          + "meanwhile is seen within a second or so. Only this machine can reach it, unless --host names "
          + "another of its addresses. Whoever has a token of an admin may have FOLDER read again.",
      ""
    },
    footer = {"", "Example: bureau serve examples --port 8081"})
final class ServeCommand implements Callable<Integer> {
  private static final Duration REFRESH = Duration.ofMillis(250);

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description =
          "a folder of articles to index first, if there is no index yet, and to read again when an "
              + "admin asks for it")
  private @Nullable Path folder;

  @Mixin private AccessOptions access;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "append a line of JSON for each request, without its query; - for standard error")
  private @Nullable Path accessLog;

  @Option(
      names = "--slow",
      paramLabel = "MILLIS",
      defaultValue = "1000",
      description =
          "log the whole address of an answer that takes longer, 0 for none "
              + "(default: ${DEFAULT-VALUE})")
  private long slowMillis;

  @Option(
      names = "--timeout",
      paramLabel = "MILLIS",
      defaultValue = "10000",
      description =
          "the longest that the searches of one request may take: the answer is then a part and says "
              + "so, 0 for any time (default: ${DEFAULT-VALUE})")
  private long timeoutMillis;

  @Option(
      names = "--searches",
      paramLabel = "N",
      description =
          "how many searches may be under way at once; others wait two seconds and are then refused "
              + "with 503 (default: 4 for each core)")
  private int searches = WebConfig.Load.USUAL.searches();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description =
          "a file with names of your own, beside those that come with Bureau; one on each line: "
              + "kind | name | other; other. Can be given several times")
  private List<Path> nameFiles = List.of();

  @Mixin private QuietOption says;

  @Override
  public Integer call() throws IOException, InterruptedException {
    NamesOption.readAhead();
    Supplier<Names> names = names();
    Located index = location.located();
    PrintWriter err = spec.commandLine().getErr();
    try (AccessLog log = AccessLog.to(accessLog, err)) {
      WebConfig config = config(log);
      indexFolder(index);
      return serve(config, index, names);
    } catch (PortTakenException e) {
      err.println("bureau: " + e.getMessage());
      return ExitCodes.FAILED;
    }
  }

  /** Own tables are read before a folder is; those that come along while the index is opened. */
  private Supplier<Names> names() {
    if (nameFiles.isEmpty()) {
      return Names::standard;
    }
    Names own = NamesOption.read(nameFiles, spec);
    return () -> own;
  }

  private int serve(WebConfig config, Located index, Supplier<Names> names)
      throws PortTakenException, IOException, InterruptedException {
    Credentials credentials = config.access().credentials();
    try (Searcher searcher = index.engine().searcher(REFRESH);
        BureauServer server =
            BureauServer.start(
                config,
                searcher,
                names.get(),
                new RunFile(index.folder(), Clock.systemUTC())::read,
                maintenance(index))) {
      says.notices()
          .printf(
              "%,d articles from %s are at %s (Ctrl-C stops)%n",
              searcher.summary().articles(), index.named(), server.address());
      warmUp(
          new Warmup(searcher, server.address(), credentials == null ? null : credentials.own()));
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      stopped.await();
      return ExitCodes.DONE;
    }
  }

  private void warmUp(Warmup warmup) {
    long began = System.nanoTime();
    try {
      List<String> queries = warmup.run();
      if (!queries.isEmpty()) {
        says.notices()
            .printf(
                "warmed up in %,d ms with %s%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis(), String.join(", ", queries));
      }
    } catch (IOException e) {
      // A server that cannot reach itself, as behind some firewalls, serves others all the same.
      says.errors()
          .println("bureau: not warmed up, the first pages come slowly: " + e.getMessage());
    }
  }

  private WebConfig config(AccessLog log) throws IOException {
    if (slowMillis < 0) {
      throw new ParameterException(
          spec.commandLine(), "--slow is " + slowMillis + "; it takes 0 or more milliseconds");
    }
    return access.config().telling(Duration.ofMillis(slowMillis), log::write).taking(load());
  }

  private WebConfig.Load load() {
    try {
      return new WebConfig.Load(
          searches, WebConfig.Load.USUAL.queue(), Duration.ofMillis(timeoutMillis));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void indexFolder(Located index) throws IOException, InterruptedException {
    if (folder == null) {
      return;
    }
    if (index.engine().exists()) {
      says.notices()
          .printf(
              "%s holds an index already and is served as it is; to index %s anew: bureau index %s%n",
              index.named(), folder, folder);
      return;
    }
    Sources sources = Sources.of(folder);
    Indexing indexing = indexing(index);
    indexing.tell(indexing.run(sources, false), sources);
  }

  private Indexing indexing(Located index) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Indexing(index, threads, AlertReading.noting(index), says);
  }

  private Maintenance maintenance(Located index) throws IOException {
    return folder == null
        ? Maintenance.NONE
        : new ServerMaintenance(indexing(index), Sources.of(folder));
  }
}
