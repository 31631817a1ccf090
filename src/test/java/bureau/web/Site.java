package bureau.web;

import bureau.article.Article;
import bureau.names.Names;
import bureau.search.IndexingRun;
import bureau.search.Searcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port and a client that asks it. */
final class Site implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BureauServer server;

  private Site(BureauServer server) {
    this.server = server;
  }

  static Site of(List<Article> articles) throws PortTakenException {
    return over(new FakeSearcher(articles));
  }

  static Site over(Searcher searcher) throws PortTakenException {
    return new Site(BureauServer.start(WebConfig.loopback(0), searcher));
  }

  static Site serving(BureauServer server) {
    return new Site(server);
  }

  /** A site whose index was filled by a certain run. */
  static Site over(Searcher searcher, IndexingRun run) throws PortTakenException {
    return new Site(
        BureauServer.start(
            WebConfig.loopback(0), searcher, Names.standard(), () -> Optional.of(run)));
  }

  URI address(String pathAndQuery) {
    return server.address().resolve(pathAndQuery);
  }

  HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
    return send("GET", pathAndQuery);
  }

  HttpResponse<String> send(String method, String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(pathAndQuery))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String pathAndQuery) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(get(pathAndQuery).body());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
