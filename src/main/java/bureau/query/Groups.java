package bureau.query;

import bureau.query.Query.All;
import bureau.query.Query.Any;
import bureau.query.Query.Everything;
import bureau.query.Query.Not;
import bureau.query.Query.Words;
import java.util.List;
import java.util.stream.Stream;

/** Combines queries in their simplest shape, so that one meaning has one tree. */
final class Groups {
  private Groups() {}

  /** All of the parts: no {@code All} within, no single part, and no {@code Everything} beside. */
  static Query all(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(part -> part instanceof All all ? all.parts().stream() : Stream.of(part))
            .toList();
    List<Query> wanted = flat.stream().filter(part -> !(part instanceof Everything)).toList();
    return switch (wanted.size()) {
      case 0 -> new Everything();
      case 1 -> wanted.getFirst();
      default -> new All(wanted);
    };
  }

  /** Any of the parts: no {@code Any} within and no single part. */
  static Query any(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(part -> part instanceof Any any ? any.parts().stream() : Stream.of(part))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Any(flat);
  }

  /** Not the part; of a negated part, the part. */
  static Query not(Query part) {
    return part instanceof Not not ? not.part() : new Not(part);
  }

  /** Plain words side by side, at least one. */
  static Query words(List<Query> words) {
    return words.size() == 1 ? words.getFirst() : new Words(words);
  }

  /** Whether a query is a plain word, which side by side with others is one of {@link Words}. */
  static boolean isPlain(Query query) {
    return switch (query) {
      case Query.Word word -> true;
      case Query.Prefix prefix -> true;
      case Query.Wildcard wildcard -> true;
      case Query.Fuzzy fuzzy -> true;
      case Query.Boost boost -> isPlain(boost.part());
      default -> false;
    };
  }
}
