package bureau.lucene;

import bureau.text.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SloppyPhraseMatcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Words next to each other, each in any of its forms. Matches and scores what Lucene's
 * MultiPhraseQuery does, but tells of most articles that they cannot be among the best without
 * reading where the words stand ({@link EitherPostings}), and of whole stretches of them where a
 * word has but one form.
 */
final class FormsPhrase extends Query {
  private final List<Readings.Slot> slots;
  private final int slop;
  private final String field;

  /**
   * A phrase.
   *
   * @param slots at least two, all of one field
   * @param slop how many moves of words are allowed; 0 for none
   */
  FormsPhrase(List<Readings.Slot> slots, int slop) {
    this.slots = List.copyOf(slots);
    this.slop = slop;
    this.field = slots.getFirst().alternatives().getFirst().field();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Map<Term, TermStates> states = new HashMap<>();
    List<TermStatistics> statistics = new ArrayList<>();
    for (Readings.Slot slot : slots) {
      for (Term term : slot.alternatives()) {
        TermStates state = states.get(term);
        if (state == null) {
          state = TermStates.build(searcher, term, scoreMode.needsScores());
          states.put(term, state);
        }
        if (scoreMode.needsScores() && state.docFreq() > 0) {
          statistics.add(searcher.termStatistics(term, state.docFreq(), state.totalTermFreq()));
        }
      }
    }
    return new PhraseWeight(this, field, searcher, scoreMode) {
      @Override
      protected Similarity.@Nullable SimScorer getStats(IndexSearcher searched) throws IOException {
        return statistics.isEmpty()
            ? null
            : searched
                .getSimilarity()
                .scorer(
                    boost,
                    searched.collectionStatistics(field),
                    statistics.toArray(TermStatistics[]::new));
      }

      @Override
      protected @Nullable PhraseMatcher getPhraseMatcher(
          LeafReaderContext leaf, Similarity.SimScorer scorer, boolean offsets) throws IOException {
        org.apache.lucene.index.Terms terms = leaf.reader().terms(field);
        return terms == null
            ? null
            : new InSegment(leaf, terms.iterator(), states, scoreMode, offsets).matcher(scorer);
      }
    };
  }

  /** Reads the words of the phrase in one segment. */
  private final class InSegment {
    private final LeafReaderContext leaf;
    private final TermsEnum terms;
    private final Map<Term, TermStates> states;
    private final ScoreMode mode;
    private final boolean offsets;
    private float cost;

    InSegment(
        LeafReaderContext leaf,
        TermsEnum terms,
        Map<Term, TermStates> states,
        ScoreMode mode,
        boolean offsets) {
      this.leaf = leaf;
      this.terms = terms;
      this.states = states;
      this.mode = mode;
      this.offsets = offsets;
    }

    @Nullable PhraseMatcher matcher(Similarity.SimScorer scorer) throws IOException {
      PhraseQuery.PostingsAndFreq[] words = new PhraseQuery.PostingsAndFreq[slots.size()];
      for (int i = 0; i < words.length; i++) {
        PhraseQuery.PostingsAndFreq word = word(slots.get(i));
        if (word == null) {
          return null;
        }
        words[i] = word;
      }
      if (slop > 0) {
        return new SloppyPhraseMatcher(words, slop, mode, scorer, cost, offsets);
      }
      ArrayUtil.timSort(words);
      return new ExactPhraseMatcher(words, mode, scorer, cost);
    }

    private PhraseQuery.@Nullable PostingsAndFreq word(Readings.Slot slot) throws IOException {
      List<PostingsEnum> found = new ArrayList<>();
      for (Term term : slot.alternatives()) {
        PostingsEnum postings = postings(term);
        if (postings != null) {
          found.add(postings);
        }
      }
      if (found.isEmpty()) {
        return null;
      }
      PostingsEnum word = found.size() == 1 ? found.getFirst() : new EitherPostings(found);
      ImpactsEnum impacts = word instanceof ImpactsEnum known ? known : new SlowImpactsEnum(word);
      return new PhraseQuery.PostingsAndFreq(word, impacts, slot.place(), slot.alternatives());
    }

    private @Nullable PostingsEnum postings(Term term) throws IOException {
      IOSupplier<TermState> supplier = Objects.requireNonNull(states.get(term)).get(leaf);
      TermState state = supplier == null ? null : supplier.get();
      if (state == null) {
        return null;
      }
      terms.seekExact(term.bytes(), state);
      cost += PhraseQuery.termPositionsCost(terms);
      int wanted = offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
      return mode == ScoreMode.TOP_SCORES ? terms.impacts(wanted) : terms.postings(null, wanted);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      QueryVisitor all = visitor.getSubVisitor(Occur.MUST, this);
      for (Readings.Slot slot : slots) {
        all.getSubVisitor(Occur.SHOULD, this)
            .consumeTerms(this, slot.alternatives().toArray(Term[]::new));
      }
    }
  }

  @Override
  public String toString(String searched) {
    String words =
        slots.stream()
            .map(slot ->
                slot.place()
                    + ":"
                    + slot.alternatives().stream().map(Term::text).collect(Collectors.joining("|")))
            .collect(Collectors.joining(" "));
    return field + ":\"" + words + "\"" + (slop > 0 ? "~" + slop : "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormsPhrase phrase && slop == phrase.slop && slots.equals(phrase.slots);
  }

  @Override
  public int hashCode() {
    return Objects.hash(slots, slop);
  }
}
