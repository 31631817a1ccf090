package bureau.cli;

import bureau.ingest.FolderWatch;
import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.lucene.LuceneIndex;
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
import picocli.CommandLine.Model.CommandSpec;

/**
 * Keeps an index up to date with folders, a line on the error stream for each change.
 *
 * @param spec the command
 * @param index what to keep up to date
 * @param threads how many files to read at once
 */
record Watching(CommandSpec spec, LuceneIndex index, int threads) {
  /** What the system tells nothing of is found this late at most. */
  private static final Duration SWEEP = Duration.ofMinutes(5);

  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * Reads what there is, and then what changes, until the thread is interrupted.
   *
   * @param update whether what has not changed since the last time is left alone
   */
  int follow(List<Path> roots, boolean update) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (FolderWatch watch = new FolderWatch(roots, index.folder(), SWEEP)) {
      IndexCommand.run(spec, new Sources(roots, Set.of(), null), index, update, threads);
      err.println("watching for changes (Ctrl-C stops)");
      while (true) {
        Set<Path> changed = watch.next();
        Report report = read(new Sources(roots, changed, null), err);
        if (report.filesRead() + report.filesRemoved() > 0) {
          print(report, err);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.DONE;
    }
  }

  /** Another program that writes to the index is waited for. */
  private Report read(Sources sources, PrintWriter err) throws IOException, InterruptedException {
    boolean said = false;
    while (true) {
      try (Indexer indexer = index.update()) {
        return Ingest.run(
            new Ingest.Plan(sources, index.folder(), true, threads, new Countries()::tagged),
            indexer,
            Progress.SILENT);
      } catch (IndexUnavailableException e) {
        if (!said) {
          err.println("bureau: " + e.getMessage() + "; trying again until then");
        }
        said = true;
        Thread.sleep(RETRY);
      }
    }
  }

  private static void print(Report report, PrintWriter err) {
    err.printf(
        "%s  %,d read, %,d gone: %,d articles%n",
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
        report.filesRead(),
        report.filesRemoved(),
        report.articlesInIndex());
    report
        .failures()
        .forEach(failure -> err.printf("  failed: %s: %s%n", failure.where(), failure.why()));
  }
}
