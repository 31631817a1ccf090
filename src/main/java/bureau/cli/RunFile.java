package bureau.cli;

import bureau.files.DurableFiles;
import bureau.ingest.Report;
import bureau.search.IndexingRun;
import bureau.search.IndexingRun.Failed;
import bureau.search.IndexingRun.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run says of itself, in a file beside the index: so a server that another process started
 * can show it.
 *
 * @param folder the index's folder
 * @param clock tells when
 */
record RunFile(Path folder, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(RunFile.class);

  /** A run says something every second; one that was silent for so long was stopped. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private Path path() {
    return folder.resolve("last-run.json");
  }

  /** Puts a run in the place of the one before, at once as a whole. */
  void write(IndexingRun run) throws IOException {
    DurableFiles.replace(path(), JsonMapper.shared().writeValueAsBytes(run));
  }

  /** The run that came to its end with a report. */
  void write(IndexingRun run, Report report) throws IOException {
    write(
        new IndexingRun(
            State.DONE,
            run.began(),
            clock.instant(),
            run.progress(),
            report.skippedByReason(),
            report.failed(),
            report.failures().stream()
                .limit(IndexingRun.MOST_LISTED)
                .map(entry -> new Failed(entry.where(), entry.why()))
                .toList()));
  }

  /** The last run; empty if none left anything that can be read. */
  Optional<IndexingRun> read() {
    if (!Files.exists(path())) {
      return Optional.empty();
    }
    try {
      IndexingRun run =
          JsonMapper.shared().readValue(Files.readAllBytes(path()), IndexingRun.class);
      boolean silent = run.seen().plus(SILENCE).isBefore(clock.instant());
      return Optional.of(
          run.state() != State.RUNNING || !silent
              ? run
              : new IndexingRun(
                  State.STOPPED,
                  run.began(),
                  run.seen(),
                  run.progress(),
                  run.skipped(),
                  run.failed(),
                  run.failures()));
    } catch (IOException | JacksonException e) {
      LOG.warn("{} cannot be read, so that the last run is not known", path(), e);
      return Optional.empty();
    }
  }
}
