package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/** Searches one commit, as do others that share with it what is known of the commit's terms. */
class CommitSearcher extends IndexSearcher {
  private final KnownTerms known;

  CommitSearcher(KnownTerms known) {
    super(known.reader());
    this.known = known;
  }

  /** What is known of the commit's terms. */
  final KnownTerms known() {
    return known;
  }

  /** Where a term is in what a searcher searches. */
  static TermStates place(IndexSearcher searcher, Term term) throws IOException {
    return searcher instanceof CommitSearcher commit
        ? commit.known.of(term)
        : TermStates.build(searcher, term, true);
  }
}
