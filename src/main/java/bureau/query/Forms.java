package bureau.query;

import bureau.query.Query.Form;
import java.util.List;

/** Asks for the words of a query in one form. */
record Forms(Token.Formed token, Remarks remarks) {

  /** The query with all its plain words in the form. */
  Query of(Query query) {
    Form form = token.form();
    return switch (query) {
      case Query.Word word -> new Query.Word(word.text(), form);
      case Query.All all -> new Query.All(of(all.parts()));
      case Query.Any any -> new Query.Any(of(any.parts()));
      case Query.Words words -> new Query.Words(of(words.parts()));
      case Query.Boost boost -> new Query.Boost(of(boost.part()), boost.factor());
      default -> unformed(query);
    };
  }

  private List<Query> of(List<Query> parts) {
    return parts.stream().map(this::of).toList();
  }

  private Query unformed(Query query) {
    remarks.repair(
        token.at(),
        Remarks.quote(token.text()) + " takes plain words only",
        "the rest was looked for in any form",
        "Put it before a single word");
    return query;
  }
}
