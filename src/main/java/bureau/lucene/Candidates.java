package bureau.lucene;

import bureau.article.ArticleId;
import bureau.lucene.Condition.Bounds;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/**
 * The saved searches that articles of a segment may match.
 *
 * @param searches all of them
 * @param articles those of the segment
 * @param places the places in the list of those that may match
 * @param having which of the articles have each term, if they are few
 */
record Candidates(ReverseIndex searches, Arrivals articles, BitSet places, Map<Term, Long> having) {

  /** Adds the ids of the articles that the search at a place matches. */
  void collect(int place, View view, List<ArticleId> matching) throws IOException {
    if (!places.get(place)) {
      return;
    }
    if (!articles.areFew()) {
      articles.collect(searches.query(place, view), matching);
      return;
    }
    Bounds bounds = searches.condition(place).bounds(having);
    if (articles.only(bounds.perhaps() & ~bounds.surely()) == 0) {
      articles.collect(bounds.surely(), matching);
    } else {
      articles.collect(searches.query(place, view), matching);
    }
  }
}
