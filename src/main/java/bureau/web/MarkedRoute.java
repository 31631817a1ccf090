package bureau.web;

import bureau.export.ResultFormat;
import bureau.query.Field;
import bureau.query.Query;
import bureau.query.QueryPrinter;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * Leads from articles that a reader marked to the search for just those, which lists or exports
 * them.
 */
final class MarkedRoute {
  /** More make an address that some programs cut. */
  static final int MOST = 100;

  private MarkedRoute() {}

  /** Answers {@code /marked?id=…&id=…}: they are listed. */
  static void page(Context context) {
    context.redirect(Addresses.search(search(context)), HttpStatus.SEE_OTHER);
  }

  /** Answers {@code /marked.csv?id=…&id=…} and so on: they are taken away. */
  static void export(Context context, ResultFormat format) {
    context.redirect(Addresses.export(search(context), format), HttpStatus.SEE_OTHER);
  }

  private static SearchParameters search(Context context) {
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
    return new SearchParameters.Builder(text).limit(ids.size()).build();
  }
}
