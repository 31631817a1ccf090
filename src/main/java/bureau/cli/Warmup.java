package bureau.cli;

import bureau.article.Article;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
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
   * @throws IOException if the server cannot be reached at its own address, or does not answer
   */
  List<String> run() throws IOException {
    List<String> queries = queries();
    for (String query : queries) {
      ask(site.resolve("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }
    return queries;
  }

  /** Asks without {@link java.net.http.HttpClient}, which sets up TLS before it can ask. */
  private void ask(URI page) throws IOException {
    URLConnection connection = page.toURL().openConnection(Proxy.NO_PROXY);
    if (token != null) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    try (InputStream answer = connection.getInputStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
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
