package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.names.Names;
import bureau.search.IndexSummary;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those see who run the server, and the programs that ask it again and again. */
class OperationsTest {
  private static final String DESK = "https://desk.example";

  private final BlockingQueue<String> accessLog = new LinkedBlockingQueue<>();
  private volatile Instant committed = Instant.parse("2024-05-01T12:00:00Z");
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = serve(Duration.ZERO);
  }

  private Site serve(Duration slow) throws Exception {
    FakeSearcher searcher =
        new FakeSearcher(Samples.all()) {
          @Override
          public IndexSummary summary() {
            return new IndexSummary(29, committed, 4_096);
          }
        };
    WebConfig config = WebConfig.loopback(0).readBy(List.of(DESK)).telling(slow, accessLog::add);
    return Site.serving(BureauServer.start(config, searcher, Names.standard(), Optional::empty));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.json?q=grain",
        "/search.atom?q=grain",
        "/search.csv?q=grain",
        "/articles/bare.json",
        "/articles/bare.ris",
        "/trends.json?q=grain"
      })
  void whoAsksAgainIsToldThatNothingChanged(String address) throws Exception {
    String tag = site.get(address).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = site.send("GET", address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(again.headers().firstValue("X-Content-Type-Options")).isPresent();

    committed = Instant.parse("2024-05-02T12:00:00Z");
    HttpResponse<String> changed = site.send("GET", address, "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void errorsAndWhatChangesByItselfHaveNoTag() throws Exception {
    for (String address :
        List.of("/search.json?limit=x", "/articles/none.json", "/status.json", "/readyz", "/")) {
      assertThat(site.get(address).headers().firstValue("ETag")).as(address).isEmpty();
    }
  }

  @Test
  void linkLeadsToTheNextPageOfData() throws Exception {
    HttpResponse<String> first = site.get("/search.json?q=briefing&limit=20");
    String link = first.headers().firstValue("Link").orElseThrow();
    assertThat(link).endsWith(">; rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    JsonNode last = site.json(next);
    assertThat(last.path("hits").size()).isEqualTo(4);
    assertThat(site.get(next).headers().firstValue("Link")).isEmpty();
  }

  @Test
  void onlyNamedSitesMayReadAndOnlyData() throws Exception {
    String allow = "Access-Control-Allow-Origin";
    HttpResponse<String> data = site.send("GET", "/search.json?q=grain", "Origin", DESK);
    assertThat(data.headers().firstValue(allow)).hasValue(DESK);
    assertThat(data.headers().firstValue("Vary").orElseThrow()).contains("Origin");
    HttpResponse<String> other =
        site.send("GET", "/search.json?q=grain", "Origin", "https://other.example");
    assertThat(other.headers().firstValue(allow)).isEmpty();
    assertThat(site.send("GET", "/search?q=grain", "Origin", DESK).headers().firstValue(allow))
        .isEmpty();
  }

  @Test
  void metricsTellRequestsSearchesAndTheIndex() throws Exception {
    site.get("/search.json?q=grain");
    site.get("/articles/none");
    accessLog.take();
    accessLog.take();
    String metrics = site.get("/metrics").body();
    assertThat(metrics)
        .contains("bureau_http_requests_seconds_bucket{route=\"/search.json\",status=\"200\"")
        .contains("bureau_http_requests_seconds_count{route=\"/articles/{id}\",status=\"404\"} 1")
        .contains("bureau_search_seconds_count 1")
        .contains("bureau_index_articles 29.0")
        .contains("bureau_index_bytes 4096.0")
        .contains("bureau_index_age_seconds ")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void accessLogHasALineForEachRequestWithoutItsQuery() throws Exception {
    site.get("/search.json?q=secret");
    String line = accessLog.poll(1, TimeUnit.MINUTES);
    assertThat(line).isNotNull().doesNotContain("secret", "\n");
    JsonNode request = JsonMapper.shared().readTree(line);
    assertThat(request.propertyNames())
        .containsExactly("time", "client", "method", "path", "status", "took_ms");
    assertThat(request.path("path").asString()).isEqualTo("/search.json");
    assertThat(request.path("status").asInt()).isEqualTo(200);
  }

  @Test
  void proxyOnThisMachineTellsWhoAsksAndHow() throws Exception {
    String[] headers = {
      "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "other"
    };
    String feed = site.send("GET", "/search.atom?q=grain", headers).body();
    URI own = site.address("/");
    assertThat(feed).contains("\"https://" + own.getAuthority() + "/search.atom?q=grain\"");
    JsonNode request = JsonMapper.shared().readTree(accessLog.poll(1, TimeUnit.MINUTES));
    assertThat(request.path("client").asString()).isEqualTo("192.0.2.7");
  }

  @Test
  void slowAnswerIsLoggedWithItsQueryOnOneLine() throws Exception {
    List<String> lines = new ArrayList<>();
    Logger logger = Logger.getLogger(RequestLog.class.getName());
    Handler handler = new Remembering(lines);
    logger.addHandler(handler);
    try (Site slow = serve(Duration.ofNanos(1))) {
      slow.get("/search.json?q=grain%0Atalks");
      accessLog.take();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(lines)
        .first()
        .asString()
        .startsWith("slow: ")
        .endsWith(" ms for GET /search.json?q=grain%0Atalks");
  }

  /** Keeps what is logged. */
  private static final class Remembering extends Handler {
    private final List<String> lines;

    Remembering(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
