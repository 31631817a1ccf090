package bureau.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose articles rank higher for what else they have, such as much on a country. No article
 * matches because of that.
 *
 * @param matching what is looked for
 * @param raising what raises an article that matches; may be empty
 */
record Raised(Query matching, List<Query> raising) {

  /** The one Lucene query that says this. */
  Query whole() {
    if (raising.isEmpty()) {
      return matching;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(matching, Occur.MUST);
    raising.forEach(each -> builder.add(each, Occur.SHOULD));
    return builder.build();
  }

  /**
   * Searches for {@link #whole}. Lucene skips best in a list of clauses any of which will do, and
   * far less if one of them has to be there; so any of many words are looked for together with what
   * raises, and articles that have nothing but that are passed over as they come.
   */
  <C extends Collector, T> T search(IndexSearcher searcher, CollectorManager<C, T> hits)
      throws IOException {
    if (raising.isEmpty() || !(matching instanceof BooleanQuery words && isAnyOf(words))) {
      return searcher.search(whole(), hits);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.clauses().forEach(any::add);
    BooleanQuery.Builder only = new BooleanQuery.Builder();
    for (Query each : raising) {
      any.add(each, Occur.SHOULD);
      only.add(each, Occur.SHOULD);
    }
    Weight wanted = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    Weight other = searcher.createWeight(searcher.rewrite(only.build()), ScoreMode.TOP_SCORES, 1);
    return searcher.search(any.build(), new Passing<>(hits, wanted, other));
  }

  private static boolean isAnyOf(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().map(BooleanClause::occur).allMatch(Occur.SHOULD::equals);
  }

  /** Collects only what matches one query, of what matches that or another. */
  private record Passing<C extends Collector, T>(
      CollectorManager<C, T> hits, Weight wanted, Weight other)
      implements CollectorManager<Passing.Checked<C>, T> {
    @Override
    public Checked<C> newCollector() throws IOException {
      return new Checked<>(hits.newCollector(), wanted, other);
    }

    @Override
    public T reduce(Collection<Checked<C>> collectors) throws IOException {
      return hits.reduce(collectors.stream().map(each -> each.collector).toList());
    }

    private static final class Checked<C extends Collector> extends FilterCollector {
      private final C collector;
      private final Weight wanted;
      private final Weight other;

      Checked(C collector, Weight wanted, Weight other) {
        super(collector);
        this.collector = collector;
        this.wanted = wanted;
        this.other = other;
      }

      @Override
      public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        LeafCollector unchecked = super.getLeafCollector(leaf);
        Scorer raising = other.scorer(leaf);
        return raising == null
            ? unchecked
            : new CheckedLeaf(
                unchecked, wanted, leaf, raising.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
      }
    }
  }

  private static final class CheckedLeaf extends FilterLeafCollector {
    private final Weight wanted;
    private final LeafReaderContext leaf;
    private final float mostWithout;
    private @Nullable Scorable scoring;
    private @Nullable Scorer matches;
    private boolean none;

    /**
     * Checks what scores little.
     *
     * @param mostWithout what an article may score at most that does not match
     */
    CheckedLeaf(LeafCollector unchecked, Weight wanted, LeafReaderContext leaf, float mostWithout) {
      super(unchecked);
      this.wanted = wanted;
      this.leaf = leaf;
      this.mostWithout = mostWithout;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      scoring = scorer;
      super.setScorer(scorer);
    }

    @Override
    public void collect(int document) throws IOException {
      if ((scoring != null && scoring.score() > mostWithout) || matches(document)) {
        super.collect(document);
      }
    }

    private boolean matches(int document) throws IOException {
      if (matches == null && !none) {
        matches = wanted.scorer(leaf);
        none = matches == null;
      }
      return matches != null && Standing.matches(matches, document);
    }
  }
}
