package bureau.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How many hits were printed when. Hits without a date are in no bucket.
 *
 * @param unit the length of a bucket, fitted to the span
 * @param buckets from the earliest hit to the latest without gaps; empty if no hit has a date
 */
public record Timeline(Unit unit, List<Bucket> buckets) {
  /** The length of a bucket. */
  public enum Unit {
    /** One day. */
    DAY,
    /** Seven days, from Monday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR
  }

  /**
   * One bucket.
   *
   * @param from its first day
   * @param count how many hits fall into it
   * @param articlesPublished how many articles of the whole index fall into it
   */
  public record Bucket(LocalDate from, long count, long articlesPublished) {}

  /** Keeps a copy of the list. */
  public Timeline {
    buckets = List.copyOf(buckets);
  }
}
