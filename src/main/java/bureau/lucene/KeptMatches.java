package bureau.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a query matches, where Lucene's cache keeps that ({@link CostlyFirst}). Lucene
 * looks there when it counts, but not when it ranks: then it tells each article anew, though one in
 * a hundred of those with the words of a phrase may have the phrase.
 */
final class KeptMatches {
  private static final ScoreMode MODE = ScoreMode.COMPLETE_NO_SCORES;

  private final @Nullable Weight kept;

  /**
   * Looks for a query, which makes it more likely that it is kept from then on.
   *
   * @param query has to look into an article to tell whether it matches
   */
  KeptMatches(IndexSearcher searcher, Query query) {
    QueryCache cache = searcher.getQueryCache();
    kept =
        cache == null
            ? null
            : cache.doCache(new Telling(query, searcher), searcher.getQueryCachingPolicy());
  }

  /**
   * What scores the articles of a segment, passing over those that are known not to match; null if
   * none matches.
   *
   * @param scoring scores the query there; null if that is known to match nothing
   */
  @Nullable ScorerSupplier among(LeafReaderContext leaf, @Nullable ScorerSupplier scoring)
      throws IOException {
    if (kept == null || scoring == null) {
      return scoring;
    }
    ScorerSupplier found = kept.scorerSupplier(leaf);
    if (found == null) {
      return null;
    }
    return found instanceof NotKept
        ? scoring
        : new Ready(new Among(scoring.get(Long.MAX_VALUE), found.get(Long.MAX_VALUE).iterator()));
  }

  /** What the cache asks which articles match, if it is to keep that. */
  private static final class Telling extends ConstantScoreWeight {
    private final IndexSearcher searcher;

    Telling(Query query, IndexSearcher searcher) {
      super(query, 1);
      this.searcher = searcher;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
      return new NotKept(getQuery(), searcher, leaf);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  /** What the cache gives that keeps nothing; no postings are opened unless it goes on to keep. */
  private static final class NotKept extends ScorerSupplier {
    private final Query query;
    private final IndexSearcher searcher;
    private final LeafReaderContext leaf;

    NotKept(Query query, IndexSearcher searcher, LeafReaderContext leaf) {
      this.query = query;
      this.searcher = searcher;
      this.leaf = leaf;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      Scorer matching = query.createWeight(searcher, MODE, 1).scorer(leaf);
      return matching == null
          ? new ConstantScoreScorer(0, MODE, DocIdSetIterator.empty())
          : matching;
    }

    @Override
    public long cost() {
      return leaf.reader().maxDoc();
    }
  }

  /** Gives a scorer that is there. */
  private static final class Ready extends ScorerSupplier {
    private final Scorer scorer;

    Ready(Scorer scorer) {
      this.scorer = scorer;
    }

    @Override
    public Scorer get(long leadCost) {
      return scorer;
    }

    @Override
    public long cost() {
      return scorer.iterator().cost();
    }
  }

  private static final class Among extends Scorer {
    private final Scorer scorer;
    private final TwoPhaseIterator articles;

    Among(Scorer scorer, DocIdSetIterator kept) {
      this.scorer = scorer;
      TwoPhaseIterator all = Objects.requireNonNull(scorer.twoPhaseIterator());
      this.articles =
          new TwoPhaseIterator(
              ConjunctionUtils.intersectIterators(List.of(all.approximation(), kept))) {
            @Override
            public boolean matches() throws IOException {
              return all.matches();
            }

            @Override
            public float matchCost() {
              return all.matchCost();
            }
          };
    }

    @Override
    public int docID() {
      return articles.approximation().docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(articles);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return articles;
    }

    @Override
    public float score() throws IOException {
      return scorer.score();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scorer.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      scorer.setMinCompetitiveScore(least);
    }
  }
}
