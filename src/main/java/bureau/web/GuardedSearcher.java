package bureau.web;

import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.IndexSummary;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what is asked of the engine within the server's limits, and notes how long each search
 * takes.
 *
 * @param searcher answers; closing this does not close it
 * @param workload how much at once, and how long
 * @param metrics is told
 */
record GuardedSearcher(Searcher searcher, Workload workload, Metrics metrics) implements Searcher {
  @Override
  public Results search(SearchRequest request) {
    Results results = workload.done(time -> searcher.search(request.within(time)));
    metrics.searched(results);
    return results;
  }

  /** A part of an answer that is sent in parts, each of which has a request's time. */
  Results part(SearchRequest request) {
    workload.begin();
    return search(request);
  }

  @Override
  public Optional<MarkedArticle> article(ArticleId id, Query query) {
    return workload.done(time -> searcher.article(id, query));
  }

  @Override
  public Optional<List<Hit>> similar(ArticleId id, int most) {
    return workload.done(time -> searcher.similar(id, most));
  }

  @Override
  public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
    return workload.done(time -> searcher.neighbours(request.within(time), id));
  }

  /** Nothing if the request's time is over: to respell is to count what the query finds again. */
  @Override
  public Optional<Query> respelt(Query query) {
    return workload.isOver() ? Optional.empty() : workload.done(time -> searcher.respelt(query));
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds) {
    return workload.done(time -> searcher.suggest(typed, kinds));
  }

  @Override
  public IndexSummary summary() {
    return searcher.summary();
  }

  @Override
  public void close() {}
}
