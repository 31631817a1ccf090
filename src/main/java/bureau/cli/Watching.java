package bureau.cli;

import bureau.ingest.FolderWatch;
import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.names.Countries;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Keeps an index up to date with folders, a line on the error stream for each change.
 *
 * @param indexing reads what there is at first, and says what is done
 */
record Watching(Indexing indexing) {
  /** What the system tells nothing of is found this late at most. */
  private static final Duration SWEEP = Duration.ofMinutes(5);

  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * Reads what there is, and then what changes, until the thread is interrupted.
   *
   * @param update whether what has not changed since the last time is left alone
   */
  int follow(List<Path> roots, boolean update) throws IOException {
    try (FolderWatch watch = new FolderWatch(roots, indexing.index().folder(), SWEEP)) {
      Sources all = new Sources(roots, Set.of(), null);
      indexing.tell(indexing.run(all, update), all);
      indexing.says().notices().println("watching for changes (Ctrl-C stops)");
      while (true) {
        Set<Path> changed = watch.next();
        Report report = read(new Sources(roots, changed, null));
        if (report.filesRead() + report.filesRemoved() > 0) {
          print(report);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.DONE;
    }
  }

  /** Another program that writes to the index is waited for. */
  private Report read(Sources sources) throws IOException, InterruptedException {
    boolean said = false;
    while (true) {
      try (Indexer indexer = indexing.index().engine().update(indexing.alerts())) {
        return Ingest.run(
            new Ingest.Plan(
                sources, indexing.index().folder(), true, indexing.threads(), Countries.tagging()),
            indexer,
            Progress.SILENT);
      } catch (IndexUnavailableException e) {
        if (!said) {
          indexing.says().errors().println("bureau: " + e.getMessage() + "; trying again");
        }
        said = true;
        Thread.sleep(RETRY);
      }
    }
  }

  private void print(Report report) {
    PrintWriter notices = indexing.says().notices();
    notices.printf(
        "%s  %,d read, %,d gone: %,d articles%n",
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
        report.filesRead(),
        report.filesRemoved(),
        report.articlesInIndex());
    PrintWriter errors = indexing.says().errors();
    report
        .failures()
        .forEach(failure -> errors.printf("  failed: %s: %s%n", failure.where(), failure.why()));
  }
}
