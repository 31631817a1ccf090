package bureau.query;

import bureau.query.Query.All;
import bureau.query.Query.AtLeast;
import bureau.query.Query.In;
import bureau.query.Query.Near;
import bureau.query.Query.Not;
import bureau.query.Query.NotNear;
import java.util.List;

/**
 * Builds what counts places in a text: proximity and frequency. Only what has places can take part;
 * a field around an operand is moved out around the whole, since all of it must be in that field.
 */
final class Distances {
  private final Remarks remarks;

  Distances(Remarks remarks) {
    this.remarks = remarks;
  }

  /**
   * The two near each other; both somewhere, or the second nowhere, if one of them has no place.
   */
  Query near(Query left, Query right, Token.Within within) {
    Query one = unfielded(left);
    Query two = unfielded(right);
    boolean sameField = !(left instanceof In l && right instanceof In r) || l.field() == r.field();
    if (!sameField || !hasPlaces(one) || !hasPlaces(two)) {
      remarks.repair(
          within.at(),
          Remarks.quote(within.text())
              + (sameField
                  ? " joins only words, phrases and groups of them"
                  : " joins parts in different fields"),
          within.not() ? "it was read as and not" : "it was read as and",
          within.not() ? "Write and not" : "Write and");
      return Groups.all(List.of(left, within.not() ? Groups.not(right) : right));
    }
    Query near =
        within.not()
            ? new NotNear(one, two, within.reach())
            : new Near(one, two, within.reach(), within.ordered());
    return refielded(near, left instanceof In ? left : right);
  }

  /** The part so many times; of several parts side by side, each. */
  Query atLeast(Query part, Token.Times times) {
    return switch (part) {
      case All all -> Groups.all(each(all.parts(), times));
      case Query.Words words -> Groups.all(each(words.parts(), times));
      case In in ->
          in.field().kind() == Field.Kind.TEXT
              ? Fields.in(in.field(), atLeast(in.part(), times))
              : uncounted(in, times);
      default -> hasPlaces(part) ? new AtLeast(times.times(), part) : uncounted(part, times);
    };
  }

  private List<Query> each(List<Query> parts, Token.Times times) {
    return parts.stream().map(part -> atLeast(part, times)).toList();
  }

  private Query uncounted(Query part, Token.Times times) {
    remarks.repair(
        times.at(),
        Remarks.quote(times.text()) + " counts only words, phrases and groups of them",
        "it was left out",
        "Write it before a word, phrase or group");
    return part;
  }

  private static Query unfielded(Query query) {
    return query instanceof In in && in.field().kind() == Field.Kind.TEXT ? in.part() : query;
  }

  private static Query refielded(Query query, Query origin) {
    return origin instanceof In in ? new In(in.field(), query) : query;
  }

  private static boolean hasPlaces(Query query) {
    return switch (query) {
      case Query.Word word -> true;
      case Query.Prefix prefix -> true;
      case Query.Wildcard wildcard -> true;
      case Query.Fuzzy fuzzy -> true;
      case Query.Phrase phrase -> true;
      case Query.Sounding sounding -> true;
      case Near near -> true;
      case NotNear near -> true;
      case Query.Boost boost -> hasPlaces(boost.part());
      case Query.Variants variants -> hasPlaces(variants.typed());
      case Query.Any any -> any.parts().stream().allMatch(Distances::hasPlaces);
      case All all -> all.parts().stream().allMatch(Distances::hasPlaces);
      case Query.Words words -> words.parts().stream().allMatch(Distances::hasPlaces);
      case Not not -> false;
      case AtLeast atLeast -> false;
      case In in -> false;
      case Query.Everything everything -> false;
      case Query.Dates dates -> false;
      case Query.Length length -> false;
    };
  }
}
