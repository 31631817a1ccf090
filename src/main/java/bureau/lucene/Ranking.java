package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The two parameters of BM25, by the length of the index's articles and of the query. In an index
 * of short wire stories, that a word is repeated and that a story is long say less than in one of
 * long reports, and short queries rank better if both count less. Measured in docs/ranking.md.
 *
 * @param fewWords for queries of up to {@link #FEW} words
 * @param manyWords for longer ones
 */
record Ranking(Similarity fewWords, Similarity manyWords) {
  /** The most words of a short query. */
  static final int FEW = 12;

  /** Below so many terms on average, an index is one of short stories; about 300 words. */
  private static final double SHORT_STORIES = 400;

  /**
   * What lengths are written with. Marked variants count, as they do in the mean length that Lucene
   * compares with; else every article would seem short.
   */
  static final Similarity STANDARD = new BM25Similarity(1.2f, 0.75f, false);

  private static final Similarity FOR_SHORT_STORIES = new BM25Similarity(0.6f, 0.5f, false);

  static Ranking of(IndexSearcher searcher) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(Schema.TEXT);
    boolean shortStories =
        all != null && (double) all.sumTotalTermFreq() / all.docCount() < SHORT_STORIES;
    return new Ranking(shortStories ? FOR_SHORT_STORIES : STANDARD, STANDARD);
  }
}
