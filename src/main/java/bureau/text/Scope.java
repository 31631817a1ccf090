package bureau.text;

import bureau.query.Field;
import java.util.List;
import java.util.Optional;

/**
 * Where a part of the query is looked for.
 *
 * @param places the places with words; empty if {@code exact} is there
 * @param exact the field that is matched by value
 */
public record Scope(List<Place> places, Optional<Field> exact) {
  /** All that a reader sees, for parts that name no field. */
  public static final Scope ALL = words(new Place(ArticleText.ALL, Optional.empty()));

  /**
   * A field of the index or a part of one.
   *
   * @param field {@link ArticleText#ALL} or what {@link Field#label} gives
   * @param region the part; empty for the whole field
   */
  public record Place(String field, Optional<Region> region) {
    /** The place of a field whose words are looked for. */
    public static Place of(Field field) {
      Optional<Region> region = Region.of(field);
      return new Place(region.isPresent() ? ArticleText.ALL : field.label(), region);
    }
  }

  /** The place that a field of the query language names. */
  public static Scope of(Field field) {
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

  /** The fields of the index with words. */
  public List<String> fields() {
    return places.stream().map(Place::field).toList();
  }

  /** The field that decides how frequent a word is. */
  public String first() {
    return places.isEmpty() ? ArticleText.ALL : places.getFirst().field();
  }
}
