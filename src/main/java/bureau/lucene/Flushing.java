package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;

/**
 * Writes what is buffered for an index, one segment for each thread that added to it, on all cores.
 * Lucene by itself writes one after the other at the end, while the other cores have nothing to do.
 */
final class Flushing {
  private Flushing() {}

  /**
   * Writes all that is buffered. It is no commit.
   *
   * @throws IOException if the disk fails
   */
  static void all(IndexWriter writer) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Future<?>> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      for (int i = 0; i < cores; i++) {
        ends.add(
            threads.submit(() -> {
              boolean more = true;
              while (more) {
                more = writer.flushNextBuffer();
              }
              return null;
            }));
      }
    }
    for (Future<?> end : ends) {
      rethrow(end);
    }
  }

  private static void rethrow(Future<?> ended) throws IOException {
    if (ended.state() != Future.State.FAILED) {
      return;
    }
    switch (ended.exceptionNow()) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(ended.exceptionNow());
    }
  }
}
