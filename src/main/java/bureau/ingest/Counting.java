package bureau.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what there is to read, for whoever watches. Safe for use by several threads. */
final class Counting {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

  private final Inputs inputs;
  private final Progress progress;
  private @Nullable Thread thread;

  Counting(Inputs inputs, Progress progress) {
    this.inputs = inputs;
    this.progress = progress;
  }

  /** Counts. */
  void count() throws IOException {
    FolderSize size = FolderSize.of(inputs);
    progress.planned(size.files(), size.bytes());
  }

  /** Begins to count on a thread beside the reading, unless it has begun. */
  synchronized void begin() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("counting").start(this::countBeside);
    }
  }

  private void countBeside() {
    try {
      count();
    } catch (IOException e) {
      // Whoever reads the folder meets the same and ends the run with it.
      LOG.debug("The files could not be counted", e);
    }
  }

  /** Waits for its end, if it has begun. */
  void await() throws InterruptedException {
    Thread begun = begun();
    if (begun != null) {
      begun.join();
    }
  }

  private synchronized @Nullable Thread begun() {
    return thread;
  }
}
