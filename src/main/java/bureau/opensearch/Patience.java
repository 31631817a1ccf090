package bureau.opensearch;

import java.time.Duration;

/**
 * How often a request is made again that a node did not take, and after how long.
 *
 * @param tries how often at most, 1 or more
 * @param first how long to wait before the second try; each further wait is twice as long, with a
 *     part left to chance, so that those who were turned away together do not come back together
 */
record Patience(int tries, Duration first) {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Of those who wait for an answer: less than a second in all. */
  static final Patience READING = new Patience(4, Duration.ofMillis(80));

  /** Of those who load: more than half a minute, in which a cluster replaces a node. */
  static final Patience WRITING = new Patience(10, Duration.ofMillis(100));

  /**
   * How long to wait.
   *
   * @param tried how many tries there were, 1 or more
   * @param chance from 0 to 1
   */
  Duration before(int tried, double chance) {
    long millis = Math.min(LONGEST.toMillis(), first.toMillis() << Math.min(tried - 1, 20));
    return Duration.ofMillis(Math.round(millis * (.5 + chance / 2)));
  }
}
