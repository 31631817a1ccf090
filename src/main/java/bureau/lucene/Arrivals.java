package bureau.lucene;

import bureau.article.ArticleId;
import bureau.text.ArticleCodec;
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
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Articles of one segment that a change added. If they are few, a set of them is a number with a
 * bit for each, the lowest for the first.
 */
final class Arrivals {
  /** Of a segment with no more than this, a few are looked at at a time. */
  private static final int MOST_BY_FEW = 16 * Condition.MOST_ARTICLES;

  private final LeafReader segment;

  /** Searches the segment as an index of its own. */
  private final IndexSearcher searcher;

  private final FixedBitSet articles;
  private final int count;

  /** The documents of the articles in the segment, if they are few. */
  private final List<Integer> few = new ArrayList<>();

  private final Map<Integer, ArticleId> ids = new HashMap<>();
  private @Nullable PostingsEnum postings;

  private Arrivals(LeafReader segment, IndexSearcher searcher, FixedBitSet articles) {
    this.segment = segment;
    this.searcher = searcher;
    this.articles = articles;
    this.count = articles.cardinality();
    if (areFew()) {
      int at = 0;
      while (few.size() < count) {
        few.add(articles.nextSetBit(at));
        at = few.getLast() + 1;
      }
    }
  }

  /**
   * Those of all segments, each once.
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
        add(leaf.reader(), articles(leaf.reader(), change), arrivals);
      }
    }
    return arrivals;
  }

  private static void add(LeafReader segment, FixedBitSet articles, List<Arrivals> arrivals) {
    int count = articles.cardinality();
    int most = count <= MOST_BY_FEW ? Condition.MOST_ARTICLES : count;
    IndexSearcher searcher = new IndexSearcher(segment);
    searcher.setQueryCache(null);
    int at = 0;
    for (int left = count; left > 0; left -= most) {
      FixedBitSet some = new FixedBitSet(segment.maxDoc());
      for (int i = 0; i < Math.min(left, most); i++) {
        at = articles.nextSetBit(at);
        some.set(at);
        at++;
      }
      arrivals.add(new Arrivals(segment, searcher, some));
    }
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
    return segment;
  }

  /** Whether sets of the articles can be numbers. */
  boolean areFew() {
    return count <= Condition.MOST_ARTICLES;
  }

  /** The articles, which are few, that have a term. */
  long having(TermsEnum term) throws IOException {
    postings = term.postings(postings, PostingsEnum.NONE);
    long having = 0;
    for (int i = 0; i < few.size(); i++) {
      int document = few.get(i);
      if (postings.docID() < document) {
        postings.advance(document);
      }
      if (postings.docID() == document) {
        having |= 1L << i;
      }
    }
    return having;
  }

  /** Which of a set there are: sets may have more bits than there are articles. */
  long only(long set) {
    return set & (-1L >>> (Condition.MOST_ARTICLES - count));
  }

  /** Adds the ids of a set. */
  void collect(long set, List<ArticleId> matching) throws IOException {
    for (long rest = only(set); rest != 0; rest &= rest - 1) {
      matching.add(id(few.get(Long.numberOfTrailingZeros(rest))));
    }
  }

  /** Adds the ids of those that a query matches. */
  void collect(Query query, List<ArticleId> matching) throws IOException {
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(searcher.getLeafContexts().getFirst());
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
              segment
                  .storedFields()
                  .document(document, Set.of(Schema.STORED))
                  .getBinaryValue(Schema.STORED));
      ids.put(document, id);
    }
    return id;
  }
}
