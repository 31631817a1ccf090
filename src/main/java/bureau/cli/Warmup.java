package bureau.cli;

import bureau.article.Article;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Hit;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks an index a few queries before anybody does, so that the first reader does not wait while
 * dictionaries, classes and pages of the index are read.
 *
 * @param searcher answers them
 * @param names the other ways to write names
 */
record Warmup(Searcher searcher, Names names) {
  /** Shorter words are mostly ones that say little. */
  private static final int SHORTEST = 4;

  private static final int WORDS = 3;

  /**
   * Asks for words, a phrase and a field of the latest headline.
   *
   * @return the queries; empty if no article has a headline
   */
  List<String> run() {
    List<String> queries = queries();
    QueryParser parser = new QueryParser(LocalDate.now(ZoneOffset.UTC));
    for (String query : queries) {
      searcher.search(
          SearchRequest.of(names.expand(parser.parse(query).query(), NamesChoice.USUAL)));
    }
    return queries;
  }

  private List<String> queries() {
    SearchRequest latest =
        SearchRequest.ranking(new Query.Everything(), 1).sortedBy(SearchRequest.Sort.NEWEST);
    List<String> queries = new ArrayList<>();
    for (Hit hit : searcher.search(latest).hits()) {
      List<String> words = words(hit.article());
      if (!words.isEmpty()) {
        queries.add(String.join(" ", words));
        queries.add('"' + String.join(" ", words.subList(0, Math.min(2, words.size()))) + '"');
        queries.add("headline:" + words.getFirst());
      }
    }
    return queries;
  }

  private static List<String> words(Article article) {
    String headline = article.headline();
    return headline == null
        ? List.of()
        : Arrays.stream(headline.split("[^\\p{L}\\p{M}]+", -1))
            .filter(word -> word.length() >= SHORTEST)
            .limit(WORDS)
            .toList();
  }
}
