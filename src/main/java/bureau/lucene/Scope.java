package bureau.lucene;

import bureau.article.CanonicalUrl;
import bureau.query.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where a part of the query is looked for.
 *
 * @param fields the Lucene fields with words; empty if {@code exact} is there
 * @param exact the field that is matched by value
 */
record Scope(List<String> fields, Optional<Field> exact) {
  /** All that a reader sees, for parts that name no field. */
  static final Scope ALL = new Scope(List.of(Schema.TEXT), Optional.empty());

  /** The place that a field of the query language names. */
  static Scope of(Field field) {
    if (field.kind() == Field.Kind.EXACT) {
      return new Scope(List.of(), Optional.of(field));
    }
    return new Scope(
        field == Field.HLEAD
            ? List.of(Schema.textOf(Field.HEADLINE), Schema.textOf(Field.LEAD))
            : List.of(Schema.textOf(field)),
        Optional.empty());
  }

  /** The field that decides how frequent a word is. */
  String first() {
    return fields.isEmpty() ? Schema.TEXT : fields.getFirst();
  }

  /** Articles that have anything here. */
  Query present() {
    if (exact.isPresent()) {
      return new PrefixQuery(new Term(Schema.valuesOf(exact.get()), ""));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.forEach(field -> any.add(new FieldExistsQuery(field), Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  /** Articles whose value in a field is a text, or for addresses begins with it. */
  static Query value(Field field, String text) {
    String name = Schema.valuesOf(field);
    return switch (field) {
      case LANGUAGE, DATED -> new TermQuery(new Term(name, text.toLowerCase(Locale.ROOT)));
      case COUNTRY -> new TermQuery(new Term(name, text.toUpperCase(Locale.ROOT)));
      case URL -> new PrefixQuery(new Term(name, CanonicalUrl.of(text)));
      default -> new TermQuery(new Term(name, text));
    };
  }
}
