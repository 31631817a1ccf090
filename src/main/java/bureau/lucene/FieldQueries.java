package bureau.lucene;

import bureau.query.Field;
import bureau.query.Query.Dates;
import bureau.query.Query.Length;
import bureau.text.Keys;
import bureau.text.Scope;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries for what articles have beside their words: values, days and lengths. */
final class FieldQueries {
  private FieldQueries() {}

  /** All articles, each scoring 1. */
  static Query articles() {
    return new ConstantScoreQuery(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
  }

  /** Articles that have anything in a scope. */
  static Query present(Scope scope) {
    if (scope.exact().isPresent()) {
      return new PrefixQuery(new Term(Schema.valuesOf(scope.exact().get()), ""));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Scope.Place place : scope.places()) {
      any.add(
          place.region().isPresent() ? WithinRegion.present() : new FieldExistsQuery(place.field()),
          Occur.SHOULD);
    }
    return new ConstantScoreQuery(any.build());
  }

  /** Articles whose value in a field is a text, or for addresses begins with it. */
  static Query value(Field field, String text) {
    String name = Schema.valuesOf(field);
    return field == Field.URL
        ? new PrefixQuery(new Term(name, Keys.value(field, text)))
        : new TermQuery(new Term(name, Keys.value(field, text)));
  }

  /** Articles that have a day in a range. */
  static Query dates(Dates dates) {
    return LongField.newRangeQuery(
        Schema.DAY,
        dates.from() == null ? Long.MIN_VALUE : dates.from().toEpochDay(),
        dates.to() == null ? Long.MAX_VALUE : dates.to().toEpochDay());
  }

  /** Articles of so many words. */
  static Query length(Length length) {
    int min = length.min() == null ? 0 : length.min();
    int max = length.max() == null ? Integer.MAX_VALUE : length.max();
    return min > max
        ? new MatchNoDocsQuery("no length is from " + min + " to " + max)
        : IntField.newRangeQuery(Schema.WORDS, min, max);
  }
}
