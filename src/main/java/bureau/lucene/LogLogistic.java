package bureau.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores by how unlikely it is that a word stands so often in an article of that length (the
 * log-logistic model of Clinchant and Gaussier, SIGIR 2010), with lengths as in BM25. Unlike in
 * BM25 it is told by the first mention that an article has a rare word, and by many that it has a
 * frequent one. Of a phrase it is known that it is at least as rare as its rarest word. Lucene's
 * own has another measure of length, and takes longer.
 */
final class LogLogistic extends Similarity {
  /**
   * Mentions count as so many in one of average length at most, however often the word is repeated.
   * Few articles get there; but with no bound on what an article may score, Lucene could hardly
   * skip any.
   */
  private static final double MOST = 10;

  private static final int LENGTHS = 256;

  private final float k;
  private final float b;

  /**
   * A formula.
   *
   * @param k how much a mention counts beside how many articles have the word, above 0
   * @param b how much it counts against an article that it is long, 0 to below 1
   */
  LogLogistic(float k, float b) {
    super(false);
    this.k = k;
    this.b = b;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics all, TermStatistics... words) {
    double share = 1;
    for (TermStatistics word : words) {
      share = Math.min(share, (word.docFreq() + 1.0) / (all.docCount() + 1.0));
    }
    double mean = (double) all.sumTotalTermFreq() / all.docCount();
    float[] counts = new float[LENGTHS];
    for (int i = 0; i < LENGTHS; i++) {
      double length = SmallFloat.byte4ToInt((byte) i) / mean;
      counts[i] = (float) (k / (1 - b + b * length) / share);
    }
    return new Scorer(boost, counts, (float) (MOST / share));
  }

  /** Scores one word. */
  private static final class Scorer extends SimScorer {
    private final float boost;
    private final float[] counts;
    private final float most;

    /**
     * A scorer.
     *
     * @param boost what the word counts
     * @param counts what one mention of it counts, by the article's length as Lucene writes it
     * @param most what all mentions count at most
     */
    Scorer(float boost, float[] counts, float most) {
      this.boost = boost;
      this.counts = counts;
      this.most = most;
    }

    @Override
    public float score(float frequency, long length) {
      float mentions = Math.min(most, frequency * counts[(byte) length & 0xff]);
      return (float) (boost * Math.log(1 + mentions));
    }

    @Override
    public Explanation explain(Explanation frequency, long length) {
      return Explanation.match(
          score(frequency.getValue().floatValue(), length),
          "weight * log(1 + min(most, mentions * what one counts)), from:",
          Explanation.match(boost, "weight"),
          frequency,
          Explanation.match(counts[(byte) length & 0xff], "what one counts"),
          Explanation.match(most, "most"));
    }
  }
}
