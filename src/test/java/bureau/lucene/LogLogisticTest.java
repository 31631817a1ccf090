package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class LogLogisticTest {
  private static final long MEAN = SmallFloat.intToByte4(200);
  private static final CollectionStatistics ALL =
      new CollectionStatistics("all", 1_000, 1_000, 200_000, 100_000);

  @Test
  void rareWordIsToldByItsFirstMentionAndFrequentOneByMany() {
    SimScorer rare = scorer(1);
    SimScorer frequent = scorer(500);
    assertThat(rare.score(5, MEAN) / rare.score(1, MEAN))
        .isLessThan(frequent.score(5, MEAN) / frequent.score(1, MEAN));
  }

  @Test
  void phraseIsAsRareAsItsRarestWord() {
    assertThat(scorer(500, 1).score(1, MEAN)).isEqualTo(scorer(1).score(1, MEAN));
  }

  @Test
  void scoreGrowsWithMentionsUpToABoundAndFallsWithLength() {
    SimScorer scorer = scorer(20);
    for (int length = 0; length < 255; length++) {
      for (int mentions = 1; mentions < 200; mentions++) {
        float score = scorer.score(mentions, length);
        assertThat(score).isPositive();
        assertThat(scorer.score(mentions + 1, length)).isGreaterThanOrEqualTo(score);
        assertThat(scorer.score(mentions, length + 1)).isLessThanOrEqualTo(score);
      }
    }
    assertThat(scorer.score(Float.MAX_VALUE, 1)).isEqualTo(scorer.score(1_000, 1)).isFinite();
  }

  @Test
  void explanationGivesTheScore() {
    SimScorer scorer = scorer(20);
    assertThat(scorer.explain(Explanation.match(3f, "freq"), MEAN).getValue())
        .isEqualTo(scorer.score(3, MEAN));
  }

  /** For a word, or a phrase of words, that so many of a thousand articles have. */
  private static SimScorer scorer(int... articles) {
    TermStatistics[] words = new TermStatistics[articles.length];
    for (int i = 0; i < articles.length; i++) {
      words[i] = new TermStatistics(new BytesRef("word" + i), articles[i], 2L * articles[i]);
    }
    return new LogLogistic(0.7f, 0.75f).scorer(1, ALL, words);
  }
}
