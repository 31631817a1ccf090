package bureau.cli;

import bureau.ingest.Ingest;
import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.names.Countries;
import bureau.search.Alerts;
import bureau.search.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills an index.
 *
 * @param index what to fill
 * @param threads how many files to read at once
 * @param alerts note what is new for saved searches
 * @param says where progress and the report go
 */
record Indexing(Located index, int threads, Alerts alerts, QuietOption says) {
  /**
   * Reads all of the sources, or what changed of them, as one transaction, and shows progress.
   *
   * @param update whether what has not changed since the last time is left alone
   */
  Report run(Sources sources, boolean update) throws IOException, InterruptedException {
    try (Indexer indexer = update ? index.engine().update(alerts) : index.engine().rebuild(alerts);
        ProgressDisplay progress = says.progress()) {
      RunFile file = new RunFile(index.folder(), Clock.systemUTC());
      RunProgress run = new RunProgress(file, progress);
      Report report =
          Ingest.run(
              new Ingest.Plan(sources, index.folder(), update, threads, Countries.tagging()),
              indexer,
              run);
      run.ended(report);
      return report;
    }
  }

  /** Says what came of it; of a quiet run, only what failed. */
  void tell(Report report, Sources sources) {
    if (says.isQuiet()) {
      report
          .failures()
          .forEach(
              each -> says.errors().printf("bureau: failed: %s: %s%n", each.where(), each.why()));
    } else {
      ReportText.print(report, described(sources), index.named(), says.notices());
    }
  }

  private static String described(Sources sources) {
    List<String> parts = new ArrayList<>();
    for (Path root : sources.roots()) {
      parts.add(root.toString());
    }
    if (sources.piped() != null) {
      parts.add("standard input");
    }
    return String.join(", ", parts);
  }
}
