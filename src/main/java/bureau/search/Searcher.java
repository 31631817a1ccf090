package bureau.search;

import bureau.article.ArticleId;
import bureau.query.Query;
import java.util.Optional;

/**
 * Answers queries over one index. Safe for use by several threads. Each answer comes from one
 * commit, whole; a commit made while the searcher is open is seen soon after.
 */
public interface Searcher extends AutoCloseable {
  /**
   * Answers a request.
   *
   * @throws InvalidCursorException if the request's cursor is none of this index's
   * @throws IndexUnavailableException if the index cannot be read
   */
  Results search(SearchRequest request);

  /**
   * Fetches one article.
   *
   * @param id the article's id
   * @param query what to mark in it; {@link Query.Everything} marks nothing
   * @return empty if the index has no such article
   * @throws IndexUnavailableException if the index cannot be read
   */
  Optional<MarkedArticle> article(ArticleId id, Query query);

  /**
   * What the index holds at present.
   *
   * @throws IndexUnavailableException if the index cannot be read
   */
  IndexSummary summary();

  @Override
  void close();
}
