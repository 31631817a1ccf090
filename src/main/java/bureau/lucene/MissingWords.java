package bureau.lucene;

import bureau.query.Query;
import bureau.text.Leaves;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Finds which of the typed words an article does not have. */
final class MissingWords {
  private MissingWords() {}

  static List<String> of(View view, Query query, int document) throws IOException {
    return Leaves.allWanted(query).stream()
        .filter(word -> !matches(view, word, document))
        .flatMap(word -> typed(word).stream())
        .filter(word -> !matches(view, word, document))
        .map(MissingWords::text)
        .toList();
  }

  /** The words one by one where several have variants together. */
  private static List<Query> typed(Query word) {
    return word instanceof Query.Variants(Query.Words words, List<Query.Variant> others)
        ? words.parts()
        : List.of(word);
  }

  private static boolean matches(View view, Query word, int document) {
    try {
      var translated = QueryTranslation.translate(word, view, false);
      return view.explain(translated.query(), document).isMatch();
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  private static String text(Query word) {
    return switch (word) {
      case Query.Word typed -> typed.text();
      case Query.Phrase typed -> "“" + typed.text() + "”";
      case Query.Prefix typed -> typed.start() + "*";
      case Query.Wildcard typed -> typed.pattern();
      case Query.Fuzzy typed -> typed.text() + "~" + typed.edits();
      case Query.In in -> in.field().label() + ":" + text(in.part());
      case Query.Boost boost -> text(boost.part());
      case Query.Variants variants -> text(variants.typed());
      case Query.Any any ->
          Stream.of(any.parts())
              .flatMap(List::stream)
              .map(MissingWords::text)
              .reduce((a, b) -> a + " or " + b)
              .orElse("");
      default -> word.toString();
    };
  }
}
