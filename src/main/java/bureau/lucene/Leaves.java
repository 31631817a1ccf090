package bureau.lucene;

import bureau.query.Query;
import java.util.List;

/** Counts the words, phrases and word shapes in a query. */
final class Leaves {
  private Leaves() {}

  static int count(Query query) {
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

  private static int count(List<Query> parts) {
    return parts.stream().mapToInt(Leaves::count).sum();
  }
}
