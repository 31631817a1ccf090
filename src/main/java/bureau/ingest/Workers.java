package bureau.ingest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on a bounded number of tasks; whoever submits more waits. A task that fails
 * stops the whole: tasks report what is wrong with a file themselves.
 */
final class Workers implements AutoCloseable {
  private static final int TASKS_PER_THREAD = 8;

  private final int capacity;
  private final Semaphore free;
  private final ExecutorService threads;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Workers(int threads) {
    this.capacity = threads * TASKS_PER_THREAD;
    this.free = new Semaphore(capacity);
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("ingest-", 0).factory());
  }

  /** Hands over a task, when one of those before has ended. */
  void submit(Runnable task) throws InterruptedException {
    rethrow();
    free.acquire();
    start(task);
  }

  /**
   * Hands over a part of the task that calls this, or runs it at once if there are tasks enough: a
   * task that waited for others might wait for ever.
   */
  void offer(Runnable part) {
    rethrow();
    if (free.tryAcquire()) {
      start(part);
    } else {
      noting(part);
    }
  }

  /** Runs a part of the task that calls this at once, as if it had been handed over. */
  void here(Runnable part) {
    rethrow();
    noting(part);
  }

  private void start(Runnable task) {
    threads.execute(() -> {
      try {
        noting(task);
      } finally {
        free.release();
      }
    });
  }

  private void noting(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits until all tasks have ended. */
  void await() throws InterruptedException {
    free.acquire(capacity);
    free.release(capacity);
    rethrow();
  }

  private void rethrow() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException("Tasks throw unchecked exceptions only");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
