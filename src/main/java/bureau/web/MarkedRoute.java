package bureau.web;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.QueryPrinter;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Leads from articles that a reader marked to the search for just those. */
final class MarkedRoute {
  /** More make an address that some programs cut. */
  static final int MOST = 100;

  private MarkedRoute() {}

  /** Answers {@code /marked?id=…&id=…}. */
  static void redirect(Context context) {
    List<String> ids = QueryString.of(context.queryString()).all("id").stream().distinct().toList();
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new FailureException(
          Failure.badParameter(
              new BadParameter(
                  "id",
                  "Mark at least one article and at most %d; there are %d ids in the address"
                      .formatted(MOST, ids.size()))));
    }
    Query marked = new Query.Any(ids.stream().<Query>map(id -> new Query.Phrase(id, 0)).toList());
    String text = QueryPrinter.print(new Query.In(Field.ID, marked));
    SearchParameters search = new SearchParameters.Builder(text).limit(ids.size()).build();
    context.redirect(Addresses.search(search), HttpStatus.SEE_OTHER);
  }
}
