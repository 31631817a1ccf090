package bureau.opensearch;

import bureau.query.Query;
import bureau.query.Query.Any;
import bureau.query.Query.In;
import bureau.query.Query.Words;
import bureau.text.RankedWords;
import bureau.text.Scope;
import bureau.text.Vocabulary;

/** Says what of a query was looked for, to mark just that. */
final class Chosen {
  private Chosen() {}

  /** The query with those of many words that the whole index says are telling. */
  static Query of(Query query, Vocabulary words) {
    return of(query, words, Scope.ALL);
  }

  private static Query of(Query query, Vocabulary words, Scope scope) {
    return switch (query) {
      case Words many when many.parts().size() > Words.ALL_UP_TO ->
          new Any(
              new RankedWords(words, scope.first(), RankedWords.tooFrequent(many.parts().size()))
                  .chosen(many.parts()));
      case In in -> new In(in.field(), of(in.part(), words, Scope.of(in.field())));
      default -> query.withParts(part -> of(part, words, scope));
    };
  }
}
