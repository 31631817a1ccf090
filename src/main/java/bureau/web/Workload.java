package bureau.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much the engine is asked to do: so much at once, and for one request so long. The engine has
 * threads of its own, as many as there are places; those of requests are virtual ones, which may be
 * many and wait for a place, or for a client that reads slowly, at no cost. A place is held while
 * the engine works, never while an answer is sent, so that who reads slowly holds up nobody.
 */
final class Workload implements AutoCloseable {
  /** What a search is left with whose request has used up its time: enough to say so. */
  private static final Duration LEAST = Duration.ofMillis(1);

  /** So many answers may be under way at once that are sent part by part, however long they are. */
  private static final int LONG_ANSWERS = 32;

  private final WebConfig.Load load;
  private final Semaphore places;
  private final Semaphore longAnswers = new Semaphore(LONG_ANSWERS);
  private final ExecutorService engine;
  private final ThreadLocal<@Nullable Long> began = new ThreadLocal<>();

  /** Whether this thread is the engine's, with a place for the whole of what a request asks. */
  private final ThreadLocal<Boolean> placed = ThreadLocal.withInitial(() -> false);

  Workload(WebConfig.Load load) {
    this.load = load;
    this.places = new Semaphore(load.searches(), true);
    this.engine =
        Executors.newFixedThreadPool(
            load.searches(), Thread.ofPlatform().daemon().name("engine-", 1).factory());
  }

  /** The time of this thread's request begins, or begins anew for the next part of its answer. */
  void begin() {
    began.set(System.nanoTime());
  }

  /** Whether this thread's request has used up its time. */
  boolean isOver() {
    return LEAST.equals(left());
  }

  /** The time that this thread's request has left, above 0; null for as long as it takes. */
  private @Nullable Duration left() {
    if (load.budget().isZero()) {
      return null;
    }
    Long from = began.get();
    Duration left = load.budget().minusNanos(from == null ? 0 : System.nanoTime() - from);
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }

  /**
   * Has the engine do something when there is a place for it.
   *
   * @param work takes the time that it may take, above 0; null for as long as it takes
   * @throws BusyException if there is no place in time
   */
  <T> T done(Function<@Nullable Duration, T> work) {
    if (placed.get()) {
      return work.apply(left());
    }
    return inPlace(() -> {
      Duration left = left();
      return engine.submit(() -> work.apply(left));
    });
  }

  /**
   * Has one of the engine's threads work out a whole answer, with all that it asks of the engine,
   * when there is a place for it. To go there and back for each search wakes two threads each time.
   *
   * @throws BusyException if there is no place in time
   */
  void whole(Runnable work) {
    Long from = began.get();
    var unused =
        inPlace(() ->
            engine.submit(() -> {
              began.set(from);
              placed.set(true);
              try {
                work.run();
              } finally {
                placed.remove();
                began.remove();
              }
            }));
  }

  private <T> T inPlace(Supplier<Future<T>> submitted) {
    if (!hasPlace()) {
      throw new BusyException();
    }
    try {
      return result(submitted.get());
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(load.queue().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What came of it; what was thrown there is thrown here. */
  private static <T> T result(Future<T> done) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return done.get();
        } catch (InterruptedException e) {
          interrupted = true; // the engine ends within its time, and its place is free only then
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable failure) {
    return switch (failure) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failure);
    };
  }

  /**
   * Sends an answer that may be long.
   *
   * @throws BusyException if too many are under way
   */
  void atLength(Runnable sending) {
    if (!longAnswers.tryAcquire()) {
      throw new BusyException();
    }
    try {
      sending.run();
    } finally {
      longAnswers.release();
    }
  }

  /** How many things the engine does at this moment. */
  int underWay() {
    return load.searches() - places.availablePermits();
  }

  @Override
  public void close() {
    engine.shutdown();
  }
}
