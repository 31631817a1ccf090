package bureau.web;

import bureau.export.SuggestionsJson;
import bureau.export.SuggestionsJson.Completed;
import bureau.search.Searcher;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Completes what is being typed, as data. */
final class SuggestRoute {
  /** A longer text is no beginning of anything. */
  private static final int LONGEST = 1_000;

  private final Searcher searcher;

  SuggestRoute(Searcher searcher) {
    this.searcher = searcher;
  }

  /** Answers {@code /suggest.json}. */
  void json(Context context) {
    String text = QueryString.of(context.queryString()).untrimmed("q");
    Typing typing = Typing.of(text.length() > LONGEST ? "" : text);
    List<Completed> completions =
        typing.start().isBlank()
            ? List.of()
            : searcher.suggest(typing.start(), typing.kinds()).stream()
                .map(found -> new Completed(found, typing.with(found)))
                .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SuggestionsJson.write(completions, out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }
}
