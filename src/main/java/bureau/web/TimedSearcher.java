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
 * Notes how long each search takes.
 *
 * @param searcher answers; closing this does not close it
 * @param metrics is told
 */
record TimedSearcher(Searcher searcher, Metrics metrics) implements Searcher {
  @Override
  public Results search(SearchRequest request) {
    Results results = searcher.search(request);
    metrics.searched(results.took());
    return results;
  }

  @Override
  public Optional<MarkedArticle> article(ArticleId id, Query query) {
    return searcher.article(id, query);
  }

  @Override
  public Optional<List<Hit>> similar(ArticleId id, int most) {
    return searcher.similar(id, most);
  }

  @Override
  public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
    return searcher.neighbours(request, id);
  }

  @Override
  public Optional<Query> respelt(Query query) {
    return searcher.respelt(query);
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds) {
    return searcher.suggest(typed, kinds);
  }

  @Override
  public IndexSummary summary() {
    return searcher.summary();
  }

  @Override
  public void close() {}
}
