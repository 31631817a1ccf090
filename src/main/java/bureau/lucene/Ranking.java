package bureau.lucene;

import bureau.text.RankedWords;
import java.util.List;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How articles are ranked, by the length of the query. The more words a query has, the more of them
 * a long article has by chance, and the more one tells that has a word again and again; so lengths
 * and repetitions count more. Measured in docs/ranking.md.
 *
 * @param mostWords of the longest query that is ranked so
 * @param similarity the formula. Any of them may be what lengths are written with: marked variants
 *     count, as they do in the mean length that Lucene compares with; else every article would seem
 *     short
 * @param countryWeight what a country that the query names counts beside the words it is named with
 * @param tooFrequent the share of articles above which one of many words is left out
 * @param familyWeight what a word's relative counts beside the word; 0 if it is not looked for
 * @param pairWeight what two words count once more that stand together as in the query; 0 if they
 *     do not
 */
record Ranking(
    int mostWords,
    Similarity similarity,
    float countryWeight,
    double tooFrequent,
    float familyWeight,
    float pairWeight) {
  private static final Similarity LONG = new LogLogistic(0.7f, 0.75f);

  /** Words that name a topic. */
  static final Ranking TOPIC =
      new Ranking(
          RankedWords.TOPIC,
          new BM25Similarity(0.6f, 0.5f, false),
          0.5f,
          RankedWords.tooFrequent(RankedWords.TOPIC),
          0,
          0.5f);

  /** A headline, or a question as short as one. */
  static final Ranking HEADLINE =
      new Ranking(
          RankedWords.HEADLINE, LONG, 0.8f, RankedWords.tooFrequent(RankedWords.HEADLINE), 0.3f, 0);

  /** A question, many of whose words are only there to ask it. */
  static final Ranking QUESTION =
      new Ranking(
          RankedWords.QUESTION, LONG, 0.8f, RankedWords.tooFrequent(RankedWords.QUESTION), 0.3f, 0);

  /** A whole text, which says what it means again and again itself. */
  static final Ranking TEXT =
      new Ranking(
          Integer.MAX_VALUE,
          new LogLogistic(0.1f, 0.9f),
          0.8f,
          RankedWords.tooFrequent(Integer.MAX_VALUE),
          0,
          0);

  /** All, from the one for the shortest queries to the one for any. */
  static final List<Ranking> ALL = List.of(TOPIC, HEADLINE, QUESTION, TEXT);

  /** Whether this is how words that name a topic are ranked. */
  boolean isOfTopics() {
    return mostWords == TOPIC.mostWords;
  }
}
