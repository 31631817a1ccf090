package bureau.lucene;

import bureau.text.Readings;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SloppyPhraseMatcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.ArrayUtil;
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
  private final SoughtTerms words;
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
    this.words =
        new SoughtTerms(slots.stream().flatMap(slot -> slot.alternatives().stream()).toList());
    this.field = words.field();
  }

  /** The words in the order of their places, at least two. */
  List<Readings.Slot> slots() {
    return slots;
  }

  /** How many moves of words are allowed; 0 for none. */
  int slop() {
    return slop;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    SoughtTerms.Found found = words.in(searcher, scoreMode);
    List<TermStatistics> statistics =
        scoreMode.needsScores() ? found.statistics(searcher) : List.of();
    KeptMatches kept = scoreMode.needsScores() ? new KeptMatches(searcher, this) : null;
    return new PhraseWeight(this, field, searcher, scoreMode) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier phrase = super.scorerSupplier(leaf);
        return kept == null ? phrase : kept.among(leaf, phrase);
      }

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
        SoughtTerms.InSegment inSegment = found.in(leaf);
        return inSegment == null ? null : matcher(inSegment, scoreMode, scorer, offsets);
      }
    };
  }

  private @Nullable PhraseMatcher matcher(
      SoughtTerms.InSegment inSegment, ScoreMode mode, Similarity.SimScorer scorer, boolean offsets)
      throws IOException {
    int wanted = offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
    PhraseQuery.PostingsAndFreq[] read = new PhraseQuery.PostingsAndFreq[slots.size()];
    for (int i = 0; i < read.length; i++) {
      Readings.Slot slot = slots.get(i);
      PostingsEnum word = inSegment.postings(slot.alternatives(), wanted);
      if (word == null) {
        return null;
      }
      ImpactsEnum impacts = word instanceof ImpactsEnum known ? known : new SlowImpactsEnum(word);
      read[i] = new PhraseQuery.PostingsAndFreq(word, impacts, slot.place(), slot.alternatives());
    }
    if (slop > 0) {
      return new SloppyPhraseMatcher(read, slop, mode, scorer, inSegment.cost(), offsets);
    }
    ArrayUtil.timSort(read);
    return new ExactPhraseMatcher(read, mode, scorer, inSegment.cost());
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
