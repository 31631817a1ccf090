package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.IndexSummary;
import bureau.search.IndexUnavailableException;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Suggestion;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/search?q=grain", "/search.json?q=grain", "/articles/bare", "/articles/none", "/nope",
        "/search.json?limit=x", "/help", "/healthz", "/readyz", "/favicon.ico", "/articles/%zz"
      })
  void everyAnswerHasTheSecurityHeaders(String address) throws Exception {
    var headers = raw("GET", address).headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=grain", "/search.json?q=grain", "/articles/bare", "/healthz"})
  void headAnswersAsGetWithoutABody(String address) throws Exception {
    HttpResponse<String> get = site.send("GET", address);
    HttpResponse<String> head = site.send("HEAD", address);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/nope, 404, No such page",
    "/articles/none, 404, No such article",
    "/assets/style.css, 404, No such page",
    "/search/more, 404, No such page",
  })
  void absentPageSaysSo(String address, int status, String heading) throws Exception {
    HttpResponse<String> response = site.get(address);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo(heading);
  }

  @Test
  void absentDataSaysSoAsData() throws Exception {
    assertThat(site.get("/articles/none.json").statusCode()).isEqualTo(404);
    JsonNode error = site.json("/articles/none.json").get("error");
    assertThat(error.get("code").stringValue()).isEqualTo("no_article");
    assertThat(error.get("parameter").isNull()).isTrue();
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    HttpResponse<String> response = site.send("POST", "/search");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void assetsStayInTheCacheUnderTheirHash() throws Exception {
    String style = Jsoup.parse(site.get("/").body()).select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> response = site.get(style);

    assertThat(style).matches("/assets/style\\.[0-9a-f]{12}\\.css");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    assertThat(response.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  @Test
  void scriptAndStyleAreSmall() throws Exception {
    Document page = Jsoup.parse(site.get("/search?q=sanctions").body());
    List<String> assets = page.select("link[rel=stylesheet]").eachAttr("href");
    assets.addAll(page.select("script").eachAttr("src"));
    int bytes = 0;
    for (String asset : assets) {
      bytes += site.get(asset).body().getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(bytes).isBetween(1, 60_000);
  }

  @Test
  void firstPageOfResultsIsLightOverTheWire() throws Exception {
    Document page = Jsoup.parse(site.get("/search?q=sanctions").body());
    List<String> addresses = page.select("link[rel=stylesheet]").eachAttr("href");
    addresses.addAll(page.select("script").eachAttr("src"));
    addresses.add("/search?q=sanctions");
    int bytes = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String address : addresses) {
        HttpRequest request =
            HttpRequest.newBuilder(site.address(address)).header("Accept-Encoding", "gzip").build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // What is smaller than a packet gains nothing by it.
        if (response.body().length > 1_500) {
          assertThat(response.headers().firstValue("Content-Encoding"))
              .as(address)
              .hasValue("gzip");
        }
        bytes += response.body().length;
      }
    }
    assertThat(bytes).isBetween(1, 50_000);
  }

  @Test
  void pagesAreCompressedForThoseWhoTakeIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address("/search?q=sanctions"))
            .header("Accept-Encoding", "gzip")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

      assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(response.headers().firstValue("Vary"))
          .hasValue("Accept-Encoding, Accept-Language, Cookie");
      try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
        assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("<!doctype html>");
      }
    }
  }

  @Test
  void healthNeedsNoIndexAndReadinessDoes() throws Exception {
    assertThat(site.json("/readyz").toString()).isEqualTo("{\"status\":\"ready\",\"articles\":29}");
    try (Site broken = Site.over(new Failing(() -> new IndexUnavailableException("No index")))) {
      assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(broken.get("/readyz").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void missingIndexSaysWhatToDo() throws Exception {
    String message = "The index in index/ is of another version; rebuild it with: bureau index";
    try (Site broken = Site.over(new Failing(() -> new IndexUnavailableException(message)))) {
      HttpResponse<String> page = broken.get("/search?q=grain");
      JsonNode error = broken.json("/search.json?q=grain").get("error");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(Jsoup.parse(page.body()).select("main").text()).contains(message);
      assertThat(error.get("code").stringValue()).isEqualTo("index_unavailable");
      assertThat(error.get("message").stringValue()).isEqualTo(message);
    }
  }

  @Test
  void faultTellsTheReaderNothingOfTheInside() throws Exception {
    try (Site broken = Site.over(new Failing(() -> new IllegalStateException("secret detail")))) {
      HttpResponse<String> page = broken.get("/search?q=grain");
      HttpResponse<String> data = broken.get("/search.json?q=grain");

      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(page.body()).doesNotContain("secret", "Exception", "at bureau.");
      assertThat(data.statusCode()).isEqualTo(500);
      assertThat(data.body()).contains("\"internal\"").doesNotContain("secret", "Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%zz",
        "/search?q=%",
        "/search?q=%ff%fe",
        "/search?&&=&q",
        "/search?q=%00",
        "/search.json?q=%f0%9f",
        "/search?year=-&publisher=%26",
        "/search?q=a&q=b&limit=5&limit=x"
      })
  void noAddressIsTooOdd(String address) throws Exception {
    assertThat(raw("GET", address).statusCode()).isIn(200, 400);
  }

  @Test
  void noAddressReachesTheFiles() throws Exception {
    for (String address : new String[] {"/assets/..%2f..%2fpom.xml", "/assets/%2e%2e/keys.js"}) {
      assertThat(raw("GET", address).statusCode()).as(address).isIn(400, 404);
    }
  }

  @Test
  void takenPortIsOneLineWithTheRemedy() {
    WebConfig same = WebConfig.loopback(site.address("/").getPort());

    assertThatThrownBy(() -> BureauServer.start(same, new FakeSearcher(Samples.all())).close())
        .isInstanceOf(PortTakenException.class)
        .hasMessage(
            "Port %d on 127.0.0.1 is taken; stop the other program or choose another with --port",
            same.port());
  }

  @Test
  void foreignHostIsOneLineWithTheRemedy() {
    WebConfig foreign = WebConfig.quiet("192.0.2.1", 0);

    assertThatThrownBy(() -> BureauServer.start(foreign, new FakeSearcher(Samples.all())).close())
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("192.0.2.1")
        .hasMessageContaining("--host");
  }

  private record Answer(int statusCode, HttpHeaders headers) {}

  /** Sends an address as it is, also one that {@link URI} refuses. */
  private Answer raw(String method, String address) throws Exception {
    URI uri = site.address("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request =
          method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      List<String> lines =
          new String(answer, StandardCharsets.ISO_8859_1)
              .lines()
              .takeWhile(line -> !line.isEmpty())
              .toList();
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(": ");
        headers
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 2));
      }
      int status = Integer.parseInt(lines.getFirst().split(" ", 3)[1]);
      return new Answer(status, HttpHeaders.of(headers, (name, value) -> true));
    }
  }

  /** Fails whatever it is asked. */
  private record Failing(Supplier<RuntimeException> failure) implements Searcher {
    @Override
    public Results search(SearchRequest request) {
      throw failure.get();
    }

    @Override
    public Optional<MarkedArticle> article(ArticleId id, Query query) {
      throw failure.get();
    }

    @Override
    public Optional<List<Hit>> similar(ArticleId id, int most) {
      throw failure.get();
    }

    @Override
    public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
      throw failure.get();
    }

    @Override
    public Optional<Query> respelt(Query query) {
      throw failure.get();
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds) {
      throw failure.get();
    }

    @Override
    public IndexSummary summary() {
      throw failure.get();
    }

    @Override
    public void close() {}
  }
}
