package bureau.lucene;

import java.util.List;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How articles are ranked, by the length of the query. The more words a query has, the more of them
 * a long article has by chance, and the more one tells that has a word again and again; so lengths
 * and repetitions count more. Measured in docs/ranking.md.
 *
 * @param mostWords of the longest query that is ranked so
 * @param k1 BM25's, how much it counts that a word is repeated
 * @param b BM25's, how much it counts against an article that it is long
 * @param countryWeight what a country that the query names counts beside the words it is named with
 * @param tooFrequent the share of articles above which one of many words is left out
 */
record Ranking(int mostWords, float k1, float b, float countryWeight, double tooFrequent) {
  /** Words that name a topic. */
  static final Ranking TOPIC = new Ranking(5, 0.6f, 0.5f, 0.5f, 0.5);

  /** A question or a headline. */
  static final Ranking QUESTION = new Ranking(50, 0.9f, 0.75f, 0.8f, 0.3);

  /** A whole text, which says what it means in several words itself. */
  static final Ranking TEXT = new Ranking(Integer.MAX_VALUE, 1.2f, 0.75f, 0.8f, 0.5);

  static final List<Ranking> ALL = List.of(TOPIC, QUESTION, TEXT);

  /** How a query of so many words is ranked. */
  static Ranking of(int words) {
    return ALL.stream().filter(each -> words <= each.mostWords()).findFirst().orElse(TEXT);
  }

  /**
   * The formula. Any of them may be what lengths are written with. Marked variants count, as they
   * do in the mean length that Lucene compares with; else every article would seem short.
   */
  Similarity similarity() {
    return new BM25Similarity(k1, b, false);
  }
}
