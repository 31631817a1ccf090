package bureau.lucene;

import bureau.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * The place of an article that matches a query among others that do.
 *
 * @param article the article
 * @param score how well it matches; the same for all where the order goes by date
 */
record Standing(Dated article, float score) {
  private static final Comparator<Standing> BY_TIE =
      Comparator.comparingLong(standing -> standing.article().tie());

  /** The order in which a list of hits has them. */
  static Comparator<Standing> order(Sort sort) {
    Comparator<Standing> order =
        switch (sort) {
          case RELEVANCE -> Comparator.comparingDouble(standing -> -standing.score());
          case NEWEST -> Comparator.comparing(Standing::published, Standing::newestFirst);
          case OLDEST -> Comparator.comparingLong(Standing::published);
        };
    return order.thenComparing(BY_TIE);
  }

  private long published() {
    return article.published();
  }

  /** Undated articles, which have the greatest number, come last all the same. */
  private static int newestFirst(long one, long two) {
    boolean undated = one == Long.MAX_VALUE || two == Long.MAX_VALUE;
    return undated ? Long.compare(one, two) : Long.compare(two, one);
  }

  /** The places of those of some articles that match. */
  static Map<Integer, Standing> of(
      IndexSearcher ranking, Query query, Sort sort, SortedSet<Integer> articles)
      throws IOException {
    ScoreMode mode = sort == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    Weight weight = ranking.createWeight(ranking.rewrite(query), mode, 1);
    Map<Integer, Standing> standings = new HashMap<>();
    List<LeafReaderContext> leaves = ranking.getIndexReader().leaves();
    int[] ascending = articles.stream().mapToInt(Integer::intValue).toArray();
    List<Dated> dated = Dated.read(ranking.getIndexReader(), ascending);
    int next = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int first = next;
      while (next < dated.size() && dated.get(next).document() < end) {
        next++;
      }
      Scorer scorer = first == next ? null : weight.scorer(leaf);
      if (scorer != null) {
        for (Dated article : dated.subList(first, next)) {
          if (matches(scorer, article.document() - leaf.docBase)) {
            float score = sort == Sort.RELEVANCE ? scorer.score() : 0;
            standings.put(article.document(), new Standing(article, score));
          }
        }
      }
    }
    return standings;
  }

  /** Whether an article matches; articles are asked for in the order of the index, each once. */
  static boolean matches(Scorer scorer, int document) throws IOException {
    TwoPhaseIterator unsure = scorer.twoPhaseIterator();
    DocIdSetIterator candidates = unsure == null ? scorer.iterator() : unsure.approximation();
    int at = candidates.docID() < document ? candidates.advance(document) : candidates.docID();
    return at == document && (unsure == null || unsure.matches());
  }
}
