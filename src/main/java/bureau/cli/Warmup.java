package bureau.cli;

import bureau.article.Article;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for a few pages before anybody does, so that the first reader does not wait while
 * dictionaries, classes, templates and pages of the index are read.
 *
 * @param searcher what the server asks
 * @param site the server's front page
 * @param token lets in; null where everyone may come in
 */
record Warmup(Searcher searcher, URI site, @Nullable String token) {
  /** Shorter words are mostly ones that say little. */
  private static final int SHORTEST = 4;

  private static final int WORDS = 3;

  /**
   * Asks for words, a phrase and a field of the latest headline.
   *
   * @return the queries; empty if no article has a headline
   * @throws IOException if the server cannot be reached at its own address
   */
  List<String> run() throws IOException, InterruptedException {
    List<String> queries = queries();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String query : queries) {
        URI page = site.resolve("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        client.send(request(page), BodyHandlers.discarding());
      }
    }
    return queries;
  }

  private HttpRequest request(URI page) {
    HttpRequest.Builder request = HttpRequest.newBuilder(page);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
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
