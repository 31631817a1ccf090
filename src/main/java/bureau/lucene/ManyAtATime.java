package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores what a scorer gives many articles of at a time, as Lucene does for a term. */
final class ManyAtATime extends BulkScorer {
  private final Scorer scorer;
  private final DocAndFloatFeatureBuffer many = new DocAndFloatFeatureBuffer();
  private final Scored scored = new Scored();

  ManyAtATime(Scorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
      throws IOException {
    collector.setScorer(scored);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    do {
      scorer.setMinCompetitiveScore(scored.least);
      scorer.nextDocsAndScores(max, accepted, many);
      collect(collector);
    } while (many.size > 0);
    return scorer.docID();
  }

  private void collect(LeafCollector collector) throws IOException {
    for (int i = 0; i < many.size; i++) {
      scored.score = many.features[i];
      if (scored.score >= scored.least) {
        collector.collect(many.docs[i]);
      }
    }
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }

  /** The score of the article that is collected, and what one has to score at least to count. */
  private static final class Scored extends Scorable {
    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) {
      this.least = least;
    }
  }
}
