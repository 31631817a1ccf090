package bureau.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;

/**
 * The time that one search has. Lucene asks after it while it collects hits, and stops there; what
 * comes behind that, such as snippets, asks by itself. A search whose limit was never met when it
 * was asked after is whole, however long it took.
 */
final class TimeLimit implements QueryTimeout {
  /** As long as it takes. */
  static final TimeLimit NONE = new TimeLimit(null);

  private final @Nullable Duration budget;
  private final long began = System.nanoTime();
  private volatile boolean met;

  private TimeLimit(@Nullable Duration budget) {
    this.budget = budget;
  }

  /** A limit that counts from now; null for none. */
  static TimeLimit of(@Nullable Duration budget) {
    return budget == null ? NONE : new TimeLimit(budget);
  }

  boolean isEndless() {
    return budget == null;
  }

  /** Whether the time is over; whoever is told so leaves out the rest. */
  @Override
  public boolean shouldExit() {
    if (budget != null && !met && System.nanoTime() - began >= budget.toNanos()) {
      met = true;
    }
    return met;
  }

  /** Whether something was left out. */
  boolean wasMet() {
    return met;
  }
}
