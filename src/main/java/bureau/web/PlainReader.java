package bureau.web;

import bureau.query.ParsedQuery;
import bureau.query.Query;
import java.util.List;
import java.util.regex.Pattern;

/** Reads words side by side and nothing else, until the query language can be read. */
final class PlainReader implements QueryReader {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  @Override
  public ParsedQuery lenient(String text) {
    List<Query> words =
        WHITE_SPACE
            .splitAsStream(text)
            .filter(word -> !word.isEmpty())
            .<Query>map(Query.Word::of)
            .toList();
    Query query =
        switch (words.size()) {
          case 0 -> new Query.Everything();
          case 1 -> words.getFirst();
          default -> new Query.Words(words);
        };
    return new ParsedQuery(text, query, text, List.of());
  }

  @Override
  public ParsedQuery strict(String text) {
    return lenient(text);
  }
}
