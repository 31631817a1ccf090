package bureau.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Words near each other: Lucene's query for them, which ranks among the articles that are known to
 * match ({@link KeptMatches}).
 */
final class NearWords extends Query {
  private final IntervalQuery intervals;

  NearWords(String field, IntervalsSource source) {
    intervals = new IntervalQuery(field, source);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = intervals.createWeight(searcher, mode, boost);
    if (!mode.needsScores()) {
      return weight;
    }
    KeptMatches kept = new KeptMatches(searcher, intervals);
    return new FilterWeight(this, weight) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        return kept.among(leaf, super.scorerSupplier(leaf));
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    intervals.visit(visitor);
  }

  @Override
  public String toString(String searched) {
    return intervals.toString(searched);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearWords near && intervals.equals(near.intervals);
  }

  @Override
  public int hashCode() {
    return Objects.hash(NearWords.class, intervals);
  }
}
