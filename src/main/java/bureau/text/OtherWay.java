package bureau.text;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.QueryPrinter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Another way to write a part of a query, where it stands there.
 *
 * @param typed what it stands for
 * @param variant the other way
 * @param field the field it is looked for in; null for none named
 * @param unwanted whether it stands in what articles must not have
 */
public record OtherWay(String typed, Variant variant, @Nullable Field field, boolean unwanted) {
  /** The part in its field. */
  public Query part() {
    return field == null ? variant.part() : new Query.In(field, variant.part());
  }

  /** Where it is looked for. */
  public Scope scope() {
    return field == null ? Scope.ALL : Scope.of(field);
  }

  /** All in a query, in its order. */
  public static Set<OtherWay> in(Query query) {
    Set<OtherWay> found = new LinkedHashSet<>();
    find(query, null, false, found);
    return found;
  }

  /** The query without some of the variants of its words. */
  public static Query without(Query query, Predicate<Variant> gone) {
    Query parts = query.withParts(part -> without(part, gone));
    return parts instanceof Variants variants
        ? new Variants(variants.typed(), variants.others().stream().filter(gone.negate()).toList())
        : parts;
  }

  private static void find(
      Query query, @Nullable Field field, boolean unwanted, Set<OtherWay> found) {
    switch (query) {
      case Variants variants -> {
        String typed = QueryPrinter.inWords(variants.typed());
        variants.others().forEach(each -> found.add(new OtherWay(typed, each, field, unwanted)));
        find(variants.typed(), field, unwanted, found);
      }
      case Query.All all -> all.parts().forEach(part -> find(part, field, unwanted, found));
      case Query.Any any -> any.parts().forEach(part -> find(part, field, unwanted, found));
      case Query.Words words -> words.parts().forEach(part -> find(part, field, unwanted, found));
      case Query.Not not -> find(not.part(), field, !unwanted, found);
      case Query.Near near -> {
        find(near.left(), field, unwanted, found);
        find(near.right(), field, unwanted, found);
      }
      case Query.NotNear near -> {
        find(near.wanted(), field, unwanted, found);
        find(near.unwanted(), field, !unwanted, found);
      }
      case Query.AtLeast atLeast -> find(atLeast.part(), field, unwanted, found);
      case Query.Boost boost -> find(boost.part(), field, unwanted, found);
      case Query.In in -> find(in.part(), in.field(), unwanted, found);
      default -> {
        // a leaf without variants
      }
    }
  }
}
