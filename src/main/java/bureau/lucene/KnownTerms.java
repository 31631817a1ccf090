package bureau.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where terms are in one commit, as far as somebody asked lately: one search asks several times, to
 * read the query, to rank and to respell it, and many searches ask for the words of the day.
 */
final class KnownTerms {
  /** So many terms are remembered; each takes some hundred bytes for each segment that has it. */
  private static final int MOST = 4_000;

  private final IndexSearcher searcher;
  private final Cache<Term, TermStates> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  /** The terms of an index, none of which is known yet. */
  KnownTerms(IndexReader reader) {
    searcher = new IndexSearcher(reader);
  }

  /** The index that the terms are of. */
  IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** Where a term is, and how frequent; also of one that the index does not have. */
  TermStates of(Term term) throws IOException {
    TermStates place = known.getIfPresent(term);
    if (place == null) {
      place = TermStates.build(searcher, term, true);
      known.put(term, place);
    }
    return place;
  }
}
