package bureau.lucene;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Takes from a query what only scores. The rest is made of lists of alternatives, whose articles
 * Lucene counts by statistics or by whole blocks, where it would go through the queries that score
 * article by article.
 */
final class Matching {
  private Matching() {}

  /** A query that matches the same articles, for counting. */
  static Query of(Query query) {
    return switch (query) {
      case FormsWord word -> word.any();
      case SynonymQuery forms -> any(forms.getTerms().stream().<Query>map(TermQuery::new).toList());
      case DisjunctionMaxQuery best -> any(best.getDisjuncts().stream().map(Matching::of).toList());
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case FunctionScoreQuery scored -> of(scored.getWrappedQuery());
      case BooleanQuery parts -> parts(parts);
      default -> query;
    };
  }

  private static Query any(Collection<Query> alternatives) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(each -> any.add(each, Occur.SHOULD));
    return any.build();
  }

  private static Query parts(BooleanQuery query) {
    List<BooleanClause> clauses = query.clauses();
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    parts.setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
    clauses.forEach(clause -> parts.add(of(clause.query()), clause.occur()));
    return parts.build();
  }
}
