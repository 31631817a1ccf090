package bureau.search;

import bureau.article.ArticleId;
import bureau.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * The articles that are about the same as one, best first, without its own copies; copies of one
   * text as one hit. Without snippets.
   *
   * @param most how many at most, 0 or more
   * @return empty if the index has no such article
   * @throws IndexUnavailableException if the index cannot be read
   */
  Optional<List<Hit>> similar(ArticleId id, int most);

  /**
   * Where an article stands among the first {@link SearchRequest#MAX_LIMIT} hits of a request,
   * whatever its limit and cursor.
   *
   * @return empty if it is not among them, or the request's time ran out before it was
   * @throws IndexUnavailableException if the index cannot be read
   */
  Optional<Neighbours> neighbours(SearchRequest request, ArticleId id);

  /**
   * Puts words of the index in place of those it does not have, or hardly has beside one that is
   * nearly the same and far more frequent.
   *
   * @return the query with those words, all else as it was, which finds no less; empty if there is
   *     none
   * @throws IndexUnavailableException if the index cannot be read
   */
  Optional<Query> respelt(Query query);

  /**
   * Completes what is being typed: its last word, names of several words at its end, or headlines
   * that have all of it.
   *
   * @param typed the text so far, without fields and operators
   * @param kinds what to suggest
   * @return the best of each kind, in the order of {@link Suggestion.Kind}
   * @throws IndexUnavailableException if the index cannot be read
   */
  List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds);

  /**
   * What the index holds at present.
   *
   * @throws IndexUnavailableException if the index cannot be read
   */
  IndexSummary summary();

  @Override
  void close();
}
