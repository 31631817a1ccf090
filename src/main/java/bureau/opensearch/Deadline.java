package bureau.opensearch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** When the time of a request is over. Used by one thread. */
final class Deadline {
  private final long began = System.nanoTime();
  private final long nanos;
  private boolean met;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /**
   * The end of a budget that begins now.
   *
   * @param budget null for as long as it takes
   */
  static Deadline of(@Nullable Duration budget) {
    return new Deadline(budget == null ? Long.MAX_VALUE : budget.toNanos());
  }

  /** Whether no more work is to be begun, which is then noted. */
  boolean isOver() {
    met |= System.nanoTime() - began >= nanos;
    return met;
  }

  /** Notes that the cluster ended a search before it was done. */
  void meet() {
    met = true;
  }

  /** Whether anything was left out. */
  boolean wasMet() {
    return met;
  }

  /** Tells the cluster how long a search may take. */
  void limit(ObjectNode search) {
    if (nanos != Long.MAX_VALUE) {
      long left = TimeUnit.NANOSECONDS.toMillis(nanos - (System.nanoTime() - began));
      search.put("timeout", Math.max(1, left) + "ms");
    }
  }
}
