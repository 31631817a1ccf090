package bureau.cli;

import bureau.ingest.Progress;
import bureau.ingest.Report;
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
  private boolean failed;

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
        new IndexingRun.Progress(Math.max(files, done), done, articles),
        new TreeMap<>(),
        0,
        List.of());
  }

  /** The run came to its end. */
  synchronized void ended(Report report) {
    noting(() -> file.write(run(), report));
  }

  private void write() {
    written = file.clock().instant();
    noting(() -> file.write(run()));
  }

  /** The index matters more than what is said of it. */
  private void noting(Note note) {
    try {
      note.write();
    } catch (IOException e) {
      if (!failed) {
        LOG.warn("The run cannot be noted in {}: {}", file.folder(), e.toString());
      }
      failed = true;
    }
  }

  private interface Note {
    void write() throws IOException;
  }
}
