package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one field that a query asks for. Where they stand in an index is looked up to rank,
 * and then known to all else that is asked with the same query of the same commit: how many
 * articles match, and what to mark in them.
 */
final class SoughtTerms {
  private final List<Term> terms;
  private volatile Map<Term, TermStates> known = Map.of();

  /**
   * Terms to look up.
   *
   * @param terms at least one, all of one field
   */
  SoughtTerms(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** The terms, as often as they were given. */
  List<Term> terms() {
    return terms;
  }

  /** The field of the terms. */
  String field() {
    return terms.getFirst().field();
  }

  /** A query for each of the terms. */
  List<Query> queries() {
    Map<Term, TermStates> places = known;
    return terms.stream()
        .<Query>map(term -> {
          TermStates place = places.get(term);
          return place == null ? new TermQuery(term) : new TermQuery(term, place);
        })
        .toList();
  }

  /**
   * Looks the terms up in an index.
   *
   * @param mode what for
   */
  Found in(IndexSearcher searcher, ScoreMode mode) throws IOException {
    Map<Term, TermStates> places = known;
    TermStates any = places.get(terms.getFirst());
    if (any == null || !any.wasBuiltFor(searcher.getTopReaderContext())) {
      places = new HashMap<>();
      for (Term term : terms) {
        if (!places.containsKey(term)) {
          places.put(term, CommitSearcher.place(searcher, term));
        }
      }
      if (mode.needsScores()) {
        known = places;
      }
    }
    return new Found(places, mode);
  }

  /** The terms in an index. */
  final class Found {
    private final Map<Term, TermStates> places;
    private final ScoreMode mode;

    private Found(Map<Term, TermStates> places, ScoreMode mode) {
      this.places = places;
      this.mode = mode;
    }

    /**
     * How frequent the terms are that the index has, one as often as it was given; to be asked only
     * in a mode that scores.
     */
    List<TermStatistics> statistics(IndexSearcher searcher) throws IOException {
      List<TermStatistics> statistics = new ArrayList<>(terms.size());
      for (Term term : terms) {
        TermStates place = Objects.requireNonNull(places.get(term));
        if (place.docFreq() > 0) {
          statistics.add(searcher.termStatistics(term, place.docFreq(), place.totalTermFreq()));
        }
      }
      return statistics;
    }

    /** The terms in one segment; null if that has none of the field. For one thread. */
    @Nullable InSegment in(LeafReaderContext leaf) throws IOException {
      org.apache.lucene.index.Terms ofField = leaf.reader().terms(field());
      return ofField == null ? null : new InSegment(this, leaf, ofField.iterator());
    }
  }

  /** The terms in one segment. */
  static final class InSegment {
    private final Found found;
    private final LeafReaderContext leaf;
    private final TermsEnum terms;
    private float cost;

    private InSegment(Found found, LeafReaderContext leaf, TermsEnum terms) {
      this.found = found;
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
      List<PostingsEnum> each = new ArrayList<>(alternatives.size());
      for (Term term : alternatives) {
        IOSupplier<TermState> supplier = Objects.requireNonNull(found.places.get(term)).get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state != null) {
          terms.seekExact(term.bytes(), state);
          cost += PhraseQuery.termPositionsCost(terms);
          each.add(
              found.mode == ScoreMode.TOP_SCORES
                  ? terms.impacts(wanted)
                  : terms.postings(null, wanted));
        }
      }
      return switch (each.size()) {
        case 0 -> null;
        case 1 -> each.getFirst();
        default -> new EitherPostings(each);
      };
    }

    /** What reading the places of all that was asked for would cost, as Lucene reckons it. */
    float cost() {
      return cost;
    }
  }
}
