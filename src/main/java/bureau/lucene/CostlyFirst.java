package bureau.lucene;

import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/**
 * Which parts of queries Lucene keeps the articles of: those by whose words' places an article is
 * told as soon as they are asked for again, all else as Lucene does by itself. Finding the articles
 * of "for the" takes a hundred times as long as reading which they are, and each page of hits, each
 * other order and each reader of a saved search asks for them anew. Lucene keeps so many megabytes
 * at most, of large segments only, and drops what was not asked for longest.
 */
final class CostlyFirst extends UsageTrackingQueryCachingPolicy {
  /** For all views together, since the next commit is asked what the last one was. */
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
