package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.lucene.LuceneIndex;
import bureau.names.Countries;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The embedded engine's index of {@code examples/}. */
final class ExampleIndex {
  private static final Path EXAMPLES = Path.of("examples");

  private ExampleIndex() {}

  /** Makes the index in a folder and opens it; an example that gives no article is a mistake. */
  static Searcher in(Path folder) throws IOException, InterruptedException {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      Report report =
          Ingest.run(
              new Ingest.Plan(Sources.of(EXAMPLES), folder, false, 1, Countries.standard()::tagged),
              indexer,
              Progress.SILENT);
      assertThat(report.failures()).isEmpty();
      assertThat(report.skippedByReason()).containsOnlyKeys("a note about the folder");
    }
    return index.searcher(Duration.ofMinutes(1));
  }
}
