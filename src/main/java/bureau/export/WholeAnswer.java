package bureau.export;

import bureau.query.ParsedQuery;
import bureau.search.AllPages;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a query, to be taken away.
 *
 * @param query what was asked, as typed and as read
 * @param pages the hits, with the bodies of their articles
 * @param site where it is served; null if it is not
 */
public record WholeAnswer(ParsedQuery query, AllPages pages, @Nullable Site site) {
  /** What a list is called that nothing was typed for. */
  private static final String ALL = "All articles";

  /** What the list is called. */
  String title() {
    return query.text().isBlank() ? ALL : query.text();
  }
}
