package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** Terms of one field that were looked up in an index, each once, to read their postings. */
final class SoughtTerms {
  private final String field;
  private final ScoreMode mode;
  private final Map<Term, TermStates> states = new HashMap<>();
  private final List<TermStatistics> statistics = new ArrayList<>();

  /**
   * Looks terms up.
   *
   * @param terms all of one field, at least one
   * @param mode what the postings are for
   */
  SoughtTerms(IndexSearcher searcher, Collection<Term> terms, ScoreMode mode) throws IOException {
    this.field = terms.iterator().next().field();
    this.mode = mode;
    for (Term term : terms) {
      TermStates state = states.get(term);
      if (state == null) {
        state = TermStates.build(searcher, term, mode.needsScores());
        states.put(term, state);
      }
      if (mode.needsScores() && state.docFreq() > 0) {
        statistics.add(searcher.termStatistics(term, state.docFreq(), state.totalTermFreq()));
      }
    }
  }

  /**
   * How frequent the terms are that the index has, one as often as it was given; empty if that does
   * not count in the mode.
   */
  List<TermStatistics> statistics() {
    return statistics;
  }

  /** The terms in one segment; null if that has none of the field. For one thread. */
  @Nullable InSegment in(LeafReaderContext leaf) throws IOException {
    org.apache.lucene.index.Terms terms = leaf.reader().terms(field);
    return terms == null ? null : new InSegment(leaf, terms.iterator());
  }

  /** The terms in one segment. */
  final class InSegment {
    private final LeafReaderContext leaf;
    private final TermsEnum terms;
    private float cost;

    private InSegment(LeafReaderContext leaf, TermsEnum terms) {
      this.leaf = leaf;
      this.terms = terms;
    }

    /**
     * The postings of some of the terms as those of one, with what lets Lucene skip where the mode
     * is for that; null if the segment has none of them.
     *
     * @param wanted what is read of each, as in {@link PostingsEnum}
     */
    @Nullable PostingsEnum postings(List<Term> alternatives, int wanted) throws IOException {
      List<PostingsEnum> found = new ArrayList<>(alternatives.size());
      for (Term term : alternatives) {
        IOSupplier<TermState> supplier = Objects.requireNonNull(states.get(term)).get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state != null) {
          terms.seekExact(term.bytes(), state);
          cost += PhraseQuery.termPositionsCost(terms);
          found.add(
              mode == ScoreMode.TOP_SCORES ? terms.impacts(wanted) : terms.postings(null, wanted));
        }
      }
      return switch (found.size()) {
        case 0 -> null;
        case 1 -> found.getFirst();
        default -> new EitherPostings(found);
      };
    }

    /** What reading the places of all that was asked for would cost, as Lucene reckons it. */
    float cost() {
      return cost;
    }
  }
}
