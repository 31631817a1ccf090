package bureau.text;

import bureau.query.Query;
import java.util.List;

/** Counts the words, phrases and word shapes in a query. */
public final class Leaves {
  private Leaves() {}

  /** How many there are, those that are not wanted among them. */
  public static int count(Query query) {
    return switch (query) {
      case Query.All all -> count(all.parts());
      case Query.Any any -> count(any.parts());
      case Query.Words words -> count(words.parts());
      case Query.Not not -> count(not.part());
      case Query.Near near -> count(near.left()) + count(near.right());
      case Query.NotNear near -> count(near.wanted());
      case Query.AtLeast atLeast -> count(atLeast.part());
      case Query.In in -> count(in.part());
      case Query.Boost boost -> count(boost.part());
      case Query.Variants variants -> count(variants.typed());
      case Query.Everything none -> 0;
      case Query.Dates none -> 0;
      case Query.Length none -> 0;
      case Query.Word one -> 1;
      case Query.Prefix one -> 1;
      case Query.Wildcard one -> 1;
      case Query.Fuzzy one -> 1;
      case Query.Phrase one -> 1;
      case Query.Sounding one -> 1;
    };
  }

  /** The parts typed side by side, all of which an article should have. */
  public static List<Query> allWanted(Query query) {
    return switch (query) {
      case Query.Words words when words.parts().size() <= Query.Words.ALL_UP_TO -> words.parts();
      case Query.Variants variants -> allWanted(variants.typed());
      case Query.All all -> all.parts().stream().flatMap(part -> allWanted(part).stream()).toList();
      case Query.In in ->
          allWanted(in.part()).stream().<Query>map(part -> new Query.In(in.field(), part)).toList();
      default -> List.of();
    };
  }

  private static int count(List<Query> parts) {
    return parts.stream().mapToInt(Leaves::count).sum();
  }
}
