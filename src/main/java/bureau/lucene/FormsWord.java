package bureau.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermScorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word in any of its forms. Matches and scores what Lucene's SynonymQuery does, but reads the
 * forms as one term ({@link EitherPostings}) and many articles at a time, where that compares them
 * article by article.
 */
final class FormsWord extends Query {
  private final SoughtTerms forms;
  private final String field;

  /**
   * A word.
   *
   * @param forms at least one term, all of one field
   */
  FormsWord(List<Term> forms) {
    this.forms = new SoughtTerms(forms);
    this.field = this.forms.field();
  }

  /** The terms that stand for the word. */
  List<Term> terms() {
    return forms.terms();
  }

  /** A query for any of the terms that stand for the word, without scores. */
  Query any() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    forms.queries().forEach(each -> any.add(each, Occur.SHOULD));
    return any.build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (!mode.needsScores()) {
      return searcher.rewrite(any()).createWeight(searcher, mode, boost);
    }
    SoughtTerms.Found found = forms.in(searcher, mode);
    if (forms.terms().size() == 1) {
      return forms.queries().getFirst().createWeight(searcher, mode, boost);
    }
    List<TermStatistics> statistics = found.statistics(searcher);
    Similarity.SimScorer similarity =
        statistics.isEmpty()
            ? null
            : searcher
                .getSimilarity()
                .scorer(boost, searcher.collectionStatistics(field), together(statistics));
    return new Scoring(found, similarity);
  }

  private static TermStatistics together(List<TermStatistics> forms) {
    return new TermStatistics(
        new BytesRef("forms"),
        forms.stream().mapToLong(TermStatistics::docFreq).max().orElseThrow(),
        forms.stream().mapToLong(TermStatistics::totalTermFreq).sum());
  }

  private final class Scoring extends Weight {
    private final SoughtTerms.Found found;
    private final Similarity.@Nullable SimScorer similarity;

    Scoring(SoughtTerms.Found found, Similarity.@Nullable SimScorer similarity) {
      super(FormsWord.this);
      this.found = found;
      this.similarity = similarity;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      SoughtTerms.InSegment inSegment = similarity == null ? null : found.in(leaf);
      PostingsEnum postings =
          inSegment == null ? null : inSegment.postings(forms.terms(), PostingsEnum.FREQS);
      return postings == null
          ? null
          : new InSegment(
              postings, Objects.requireNonNull(similarity), leaf.reader().getNormValues(field));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      TermScorer scorer = (TermScorer) scorer(leaf);
      if (scorer == null || scorer.iterator().advance(document) != document) {
        return Explanation.noMatch("none of " + getQuery());
      }
      NumericDocValues norms = leaf.reader().getNormValues(field);
      return Objects.requireNonNull(similarity)
          .explain(
              Explanation.match(scorer.freq(), "how often " + getQuery()),
              norms != null && norms.advanceExact(document) ? norms.longValue() : 1);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }

    /** The word in one segment. */
    private static final class InSegment extends ScorerSupplier {
      private final PostingsEnum postings;
      private final Similarity.SimScorer similarity;
      private final @Nullable NumericDocValues norms;
      private boolean top;

      InSegment(
          PostingsEnum postings,
          Similarity.SimScorer similarity,
          @Nullable NumericDocValues norms) {
        this.postings = postings;
        this.similarity = similarity;
        this.norms = norms;
      }

      @Override
      public Scorer get(long leadCost) {
        return postings instanceof ImpactsEnum impacts
            ? new TermScorer(impacts, similarity, norms, top)
            : new TermScorer(postings, similarity, norms);
      }

      @Override
      public BulkScorer bulkScorer() {
        return new ManyAtATime(get(Long.MAX_VALUE));
      }

      @Override
      public long cost() {
        return postings.cost();
      }

      @Override
      public void setTopLevelScoringClause() {
        top = true;
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor
          .getSubVisitor(Occur.SHOULD, this)
          .consumeTerms(this, forms.terms().toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String searched) {
    return field + ":" + forms.terms().stream().map(Term::text).collect(Collectors.joining("|"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormsWord word && forms.terms().equals(word.forms.terms());
  }

  @Override
  public int hashCode() {
    return Objects.hash(FormsWord.class, forms.terms());
  }
}
