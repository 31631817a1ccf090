package bureau.opensearch;

import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.lucene.LuceneIndex;
import bureau.names.Countries;
import bureau.opensearch.ClusterIndexer.Announcing;
import bureau.opensearch.ClusterIndexer.Layout;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.Searcher;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How fast articles are loaded into three nodes of a cluster and found there, by how many shards
 * they are spread over, beside the embedded engine. Nodes, loader and all run in this one JVM;
 * {@code script/bench cluster} runs it.
 */
final class ClusterCosts {
  private static final Duration NEVER = Duration.ofDays(1);

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout(1, 0),
          new Layout(3, 0),
          new Layout(6, 0),
          new Layout(12, 0),
          new Layout(3, 1));

  private final Path articles;
  private final Path folder;
  private final SearchTimes searches;

  private ClusterCosts(Path articles, Path folder, SearchTimes searches) {
    this.articles = articles;
    this.folder = folder;
    this.searches = searches;
  }

  /**
   * Runs all.
   *
   * @param arguments a file of articles, a folder for the embedded engine's index, and a file of
   *     requests
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    SearchTimes searches = SearchTimes.read(Path.of(arguments[2]));
    new ClusterCosts(Path.of(arguments[0]), Path.of(arguments[1]), searches).run();
  }

  private void run() throws IOException, InterruptedException {
    LuceneIndex embedded = new LuceneIndex(folder);
    try (Indexer indexer = embedded.rebuild()) {
      tell("embedded", load(indexer, false), size(folder));
    }
    try (Indexer indexer = embedded.update()) {
      tell("  update without changes", load(indexer, true), size(folder));
    }
    try (Searcher searcher = embedded.searcher(NEVER)) {
      searches.tell(searcher);
    }
    try (Nodes nodes = Nodes.start()) {
      for (Layout layout : LAYOUTS) {
        load(nodes, layout);
      }
    }
  }

  private void load(Nodes nodes, Layout layout) throws IOException, InterruptedException {
    String name = nodes.unusedName();
    String what = "%d shards, %d replicas".formatted(layout.shards(), layout.replicas());
    try (Changes changes = new Changes(nodes, name)) {
      try (Indexer indexer = begin(changes, layout, true)) {
        tell(what, load(indexer, false), 0);
      }
      tellSize("as loaded", changes);
      // Merging leaves out what is deleted, and what a node kept for its replicas alone.
      changes
          .cluster()
          .ask(
              Asked.post("/" + changes.commit().index() + "/_forcemerge")
                  .with(Map.of("max_num_segments", "1")))
          .done();
      tellSize("merged", changes);
      try (Indexer indexer = begin(changes, layout, false)) {
        tell("  update without changes", load(indexer, true), 0);
      }
      try (Searcher searcher = changes.open()) {
        searches.tell(searcher);
      }
    }
  }

  private static void tellSize(String when, Changes changes) {
    String index = "/" + changes.commit().index();
    // What readers have open stays on the disk, merged or not.
    changes.cluster().ask(Asked.post(index + "/_refresh")).done();
    changes.cluster().ask(Asked.post(index + "/_flush")).done();
    JsonNode store = changes.cluster().ask(Asked.get(index + "/_stats/store")).done().path("_all");
    System.out.printf(
        Locale.ROOT,
        "  on disk %s: %.1f MB, with replicas %.1f MB%n",
        when,
        store.path("primaries").path("store").path("size_in_bytes").asLong() / 1e6,
        store.path("total").path("store").path("size_in_bytes").asLong() / 1e6);
  }

  private static Indexer begin(Changes changes, Layout layout, boolean rebuild) {
    return ClusterIndexer.open(
        changes.commits(),
        rebuild,
        layout,
        "a benchmark",
        new Announcing(
            Alerts.NONE,
            (documents, change, old, alerts, found) -> {
              throw new IllegalStateException("no search is saved");
            }));
  }

  private Loaded load(Indexer indexer, boolean update) throws IOException, InterruptedException {
    long began = processorNanos();
    Report report = ingest(indexer, update);
    return new Loaded(report, processorNanos() - began);
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /**
   * What a load did.
   *
   * @param processorNanos of this whole process, the nodes in it included
   */
  private record Loaded(Report report, long processorNanos) {}

  private Report ingest(Indexer indexer, boolean update) throws IOException, InterruptedException {
    return Ingest.run(
        new Ingest.Plan(
            Sources.of(articles),
            folder,
            update,
            Runtime.getRuntime().availableProcessors(),
            Countries.standard()::tagged),
        indexer,
        Progress.SILENT);
  }

  private static void tell(String what, Loaded loaded, long bytes) {
    Report report = loaded.report();
    double seconds = report.took().toMillis() / 1e3;
    System.out.printf(
        Locale.ROOT,
        "%-26s %,8d articles in %6.1f s and %6.1f s of processor time, %5.0f a second%s%n",
        what,
        report.articlesInIndex(),
        seconds,
        loaded.processorNanos() / 1e9,
        report.indexed() / seconds,
        bytes == 0 ? "" : ", %.1f MB".formatted(bytes / 1e6));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(ClusterCosts::bytes).sum();
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
