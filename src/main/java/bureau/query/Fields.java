package bureau.query;

import bureau.query.Query.In;

/** Puts queries into fields. */
final class Fields {
  private Fields() {}

  /**
   * The part in the field. An inner field decides, a date or length knows no field, and what is not
   * in a field is not the part in it. A value in quotation marks is that value.
   */
  static Query in(Field field, Query part) {
    return switch (part) {
      case In in -> in;
      case Query.Dates dates -> dates;
      case Query.Length length -> length;
      case Query.Not not -> Groups.not(in(field, not.part()));
      case Query.Phrase phrase ->
          new In(field, isValue(field, phrase) ? Query.Word.of(phrase.text()) : phrase);
      default -> new In(field, part);
    };
  }

  private static boolean isValue(Field field, Query.Phrase phrase) {
    return field.kind() == Field.Kind.EXACT && phrase.text().matches("[^ ()\\[\\]*\\\\]+");
  }
}
