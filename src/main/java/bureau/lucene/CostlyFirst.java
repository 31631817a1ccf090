package bureau.lucene;

import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/**
 * Which parts of queries Lucene's cache keeps the articles of: phrases and proximities as soon as
 * they are asked for again, all else when Lucene does by itself. Ranking asks for a phrase, and
 * counting does once more. Telling the articles of "for the" takes the places of both words in
 * nearly all of them, and each page of hits, each other order and each reader of a saved search
 * asks for the same. The cache has a bound of its own, is for large segments only, and drops what
 * was not asked for longest.
 */
final class CostlyFirst extends UsageTrackingQueryCachingPolicy {
  /** One for all views, since a new commit is asked what the one before it was. */
  static final CostlyFirst POLICY = new CostlyFirst();

  /** So many of the last parts that were asked for are remembered; a query has one to four. */
  private static final int REMEMBERED = 2000;

  private static final int SECOND_TIME = 2;

  CostlyFirst() {
    super(REMEMBERED);
  }

  @Override
  protected int minFrequencyToCache(Query query) {
    return query instanceof FormsPhrase || query instanceof IntervalQuery
        ? SECOND_TIME
        : super.minFrequencyToCache(query);
  }
}
