package bureau.lucene;

import bureau.article.CanonicalUrl;
import bureau.query.Field;
import bureau.text.Region;
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
 * @param places the places with words; empty if {@code exact} is there
 * @param exact the field that is matched by value
 */
record Scope(List<Place> places, Optional<Field> exact) {
  /** All that a reader sees, for parts that name no field. */
  static final Scope ALL = words(new Place(Schema.TEXT, Optional.empty()));

  /**
   * A Lucene field or a part of one.
   *
   * @param field the Lucene field
   * @param region the part; empty for the whole field
   */
  record Place(String field, Optional<Region> region) {
    static Place of(Field field) {
      Optional<Region> region = Region.of(field);
      return new Place(region.isPresent() ? Schema.TEXT : Schema.textOf(field), region);
    }

    private Query present() {
      return region.isPresent() ? WithinRegion.present() : new FieldExistsQuery(field);
    }
  }

  /** The place that a field of the query language names. */
  static Scope of(Field field) {
    return switch (field) {
      case HLEAD -> words(Place.of(Field.HEADLINE), Place.of(Field.LEAD));
      default ->
          field.kind() == Field.Kind.EXACT
              ? new Scope(List.of(), Optional.of(field))
              : words(Place.of(field));
    };
  }

  private static Scope words(Place... places) {
    return new Scope(List.of(places), Optional.empty());
  }

  /** The Lucene fields with words. */
  List<String> fields() {
    return places.stream().map(Place::field).toList();
  }

  /** The field that decides how frequent a word is. */
  String first() {
    return places.isEmpty() ? Schema.TEXT : places.getFirst().field();
  }

  /** Articles that have anything here. */
  Query present() {
    if (exact.isPresent()) {
      return new PrefixQuery(new Term(Schema.valuesOf(exact.get()), ""));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    places.forEach(place -> any.add(place.present(), Occur.SHOULD));
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
