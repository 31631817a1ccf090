package bureau.cli;

import bureau.export.AnsweredQuery;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.util.function.Function;

/**
 * Answers what is typed, one text at a time.
 *
 * @param searcher answers it
 * @param parser reads it
 * @param requests makes the request for a query
 */
record OneSearch(Searcher searcher, QueryParser parser, Function<Query, SearchRequest> requests) {
  AnsweredQuery answer(String text) {
    ParsedQuery query = parser.parse(text);
    SearchRequest request = requests.apply(query.query());
    return new AnsweredQuery(
        query, searcher.search(request), searcher.respelt(request.query()).orElse(null));
  }
}
