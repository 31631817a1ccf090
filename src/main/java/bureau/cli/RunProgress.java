package bureau.cli;

import bureau.ingest.Progress;
import bureau.search.IndexingRun;
import bureau.search.IndexingRun.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the run's file up to date, and passes on what it is told. */
final class RunProgress implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(RunProgress.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final RunFile file;
  private final Progress shown;
  private final Instant began;
  private Instant written;
  private long files;
  private long done;
  private long articles;

  RunProgress(RunFile file, Progress shown) {
    this.file = file;
    this.shown = shown;
    this.began = file.clock().instant();
    this.written = began;
  }

  @Override
  public synchronized void planned(long fileCount, long bytes) {
    shown.planned(fileCount, bytes);
    files = fileCount;
    write();
  }

  @Override
  public synchronized void done(long bytes, long newArticles, boolean wholeFile) {
    shown.done(bytes, newArticles, wholeFile);
    articles += newArticles;
    done += wholeFile ? 1 : 0;
    if (!written.plus(EVERY).isAfter(file.clock().instant())) {
      write();
    }
  }

  @Override
  public synchronized void committing() {
    shown.committing();
    write();
  }

  /** The run as it stands. */
  synchronized IndexingRun run() {
    return new IndexingRun(
        State.RUNNING,
        began,
        file.clock().instant(),
        new IndexingRun.Progress(files, done, articles),
        new TreeMap<>(),
        0,
        List.of());
  }

  private void write() {
    written = file.clock().instant();
    try {
      file.write(run());
    } catch (IOException e) {
      // The index matters more than what is said of it.
      LOG.warn("The run cannot be noted in {}", file.folder(), e);
    }
  }
}
