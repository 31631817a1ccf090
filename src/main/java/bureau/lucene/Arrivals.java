package bureau.lucene;

import bureau.article.ArticleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The articles of one segment that a change added. */
final class Arrivals {
  private final LeafReaderContext leaf;
  private final FixedBitSet articles;
  private final int count;
  private final Map<Integer, ArticleId> ids = new HashMap<>();

  private Arrivals(LeafReaderContext leaf, FixedBitSet articles) {
    this.leaf = leaf;
    this.articles = articles;
    this.count = articles.cardinality();
  }

  /**
   * The segments that have any.
   *
   * @param before the index as it was, whose segments need not be looked at; null if there was none
   * @param change the number of the change
   */
  static List<Arrivals> in(DirectoryReader reader, @Nullable DirectoryReader before, long change)
      throws IOException {
    Set<IndexReader.CacheKey> old = new HashSet<>();
    if (before != null) {
      before.leaves().forEach(leaf -> old.add(leaf.reader().getCoreCacheHelper().getKey()));
    }
    List<Arrivals> arrivals = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!old.contains(leaf.reader().getCoreCacheHelper().getKey())) {
        Arrivals arrived = new Arrivals(leaf, articles(leaf.reader(), change));
        if (arrived.count > 0) {
          arrivals.add(arrived);
        }
      }
    }
    return arrivals;
  }

  private static FixedBitSet articles(LeafReader segment, long change) throws IOException {
    FixedBitSet articles = new FixedBitSet(segment.maxDoc());
    NumericDocValues changes = segment.getNumericDocValues(Schema.CHANGE);
    if (changes == null) {
      return articles;
    }
    Bits live = segment.getLiveDocs();
    for (int document = changes.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = changes.nextDoc()) {
      if (changes.longValue() == change && (live == null || live.get(document))) {
        articles.set(document);
      }
    }
    return articles;
  }

  LeafReader segment() {
    return leaf.reader();
  }

  /** Adds the ids of those that a query matches. */
  void collect(Weight query, List<ArticleId> matching) throws IOException {
    Scorer scorer = query.scorer(leaf);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator both =
        ConjunctionUtils.intersectIterators(
            List.of(new BitSetIterator(articles, count), scorer.iterator()));
    for (int document = both.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = both.nextDoc()) {
      matching.add(id(document));
    }
  }

  private ArticleId id(int document) throws IOException {
    ArticleId id = ids.get(document);
    if (id == null) {
      id =
          ArticleCodec.decodeId(
              leaf.reader()
                  .storedFields()
                  .document(document, Set.of(Schema.STORED))
                  .getBinaryValue(Schema.STORED));
      ids.put(document, id);
    }
    return id;
  }
}
