package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.names.Names;
import bureau.search.Duplicates;
import bureau.search.Hit;
import bureau.search.Results;
import bureau.search.SearchRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much may be asked at once, and by clients that are slow, without anyone else noticing. */
class LoadTest {
  private static final WebConfig.Patience SHORT =
      new WebConfig.Patience(Duration.ofMillis(700), 1_000_000);

  @Test
  void searchBeyondThoseUnderWayIsToldToComeAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    WebConfig.Load two = new WebConfig.Load(2, Duration.ofMillis(1), Duration.ofMinutes(1));
    try (Site site = serving(new Blocking(begun, end), WebConfig.loopback(0).taking(two))) {
      List<CompletableFuture<Integer>> first =
          IntStream.range(0, 2).mapToObj(i -> ask(site, "/search.json?q=grain")).toList();
      begun.await();

      HttpResponse<String> data = site.get("/search.json?q=talks");
      assertThat(data.statusCode()).isEqualTo(503);
      assertThat(data.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(data.body()).contains("\"code\":\"busy\"");
      HttpResponse<String> page = site.get("/search?q=talks");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(Jsoup.parse(page.body()).select("main").text()).contains("ask again in a moment");
      assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(site.get("/metrics").body()).contains("bureau_search_active 2.0");

      end.countDown();
      assertThat(first).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
      assertThat(site.get("/search.json?q=talks").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search.json?q=grain", "/kwic.json?q=grain", "/trends.json?q=grain"})
  void partOfAnAnswerSaysSoInData(String address) throws Exception {
    try (Site site = serving(new Partial(), WebConfig.loopback(0))) {
      HttpResponse<String> answer = site.get(address);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("The time for this search ran out");
      assertThat(site.json("/search.json?q=grain").path("partial").asBoolean()).isTrue();
      assertThat(site.get("/metrics").body()).contains("bureau_search_partial_total ");
    }
  }

  @Test
  void partOfAnAnswerSaysSoOnThePage() throws Exception {
    try (Site site = serving(new Partial(), WebConfig.loopback(0))) {
      assertThat(Jsoup.parse(site.get("/search?q=grain").body()).select(".notes").text())
          .contains("The time for this search ran out");
    }
  }

  @Test
  void partIsNotTakenAwayForTheWhole() throws Exception {
    try (Site site = serving(new Partial(), WebConfig.loopback(0))) {
      HttpResponse<String> answer = site.get("/search.csv?q=grain");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"code\":\"out_of_time\"");
    }
  }

  @Test
  void budgetIsWhatTheRequestHasLeft() throws Exception {
    List<Duration> budgets = new ArrayList<>();
    FakeSearcher noting =
        new FakeSearcher(Samples.all()) {
          @Override
          public Results search(SearchRequest request) {
            budgets.add(request.budget());
            return super.search(request);
          }
        };
    WebConfig.Load load = new WebConfig.Load(1, Duration.ofSeconds(1), Duration.ofMinutes(1));
    try (Site site = serving(noting, WebConfig.loopback(0).taking(load))) {
      site.get("/trends.json?q=grain&q=talks");
    }
    assertThat(budgets)
        .hasSize(3)
        .doesNotContainNull()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(budgets).allMatch(each -> each.compareTo(Duration.ofMinutes(1)) < 0);
  }

  @Test
  void longAnswerIsMadeOnlyAsFastAsItIsTaken() throws Exception {
    Endless endless = new Endless();
    try (Site site = serving(endless, WebConfig.loopback(0));
        Socket socket = asking(site, "/search.jsonl?q=grain")) {
      InputStream answer = socket.getInputStream();
      long taken = 0;
      byte[] some = new byte[64 * 1024];
      for (int i = 0; i < 400; i++) {
        taken += answer.readNBytes(some, 0, some.length);
        // What the two machines' sockets hold, and a page that is being written.
        assertThat(endless.made() - taken).isLessThan(16_000_000);
      }
      assertThat(taken).isEqualTo(400L * some.length);
    }
  }

  @Test
  void manyWhoDoNotReadHoldUpNobody() throws Exception {
    List<Socket> idlers = new ArrayList<>();
    WebConfig.Load load = new WebConfig.Load(8, Duration.ofMinutes(1), Duration.ofMinutes(1));
    try (Site site = serving(new Endless(), WebConfig.loopback(0).taking(load))) {
      try {
        for (int i = 0; i < 32; i++) {
          Socket idler = asking(site, "/search.jsonl?q=grain");
          idlers.add(idler);
          assertThat(idler.getInputStream().read()).isEqualTo('H');
        }
        for (int i = 0; i < 260; i++) {
          idlers.add(asking(site, "/search.json?q=grain&limit=50"));
        }
        assertThat(site.get("/search.json?limit=1").statusCode()).isEqualTo(200);
        assertThat(site.get("/search.jsonl?q=grain").statusCode()).isEqualTo(503);
      } finally {
        for (Socket idler : idlers) {
          idler.close();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n",
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /heal"
      })
  void whoNeverGetsToTheEndOfARequestIsHungUpOn(String beginning) throws Exception {
    try (Site site = serving(new Endless(), WebConfig.loopback(0).bearing(SHORT));
        Socket socket = open(site)) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      try (ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor()) {
        if (!beginning.isEmpty()) {
          var unused =
              dripping.scheduleWithFixedDelay(() -> drip(socket), 0, 100, TimeUnit.MILLISECONDS);
        }
        assertThat(toTheEnd(socket)).doesNotContain("HTTP/1.1 4", "HTTP/1.1 5");
        dripping.shutdownNow();
      }
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('x');
    } catch (IOException e) {
      throw new UncheckedIOException(e); // and so the last drop
    }
  }

  /** What is answered until the server closes; it may do so by a reset. */
  private static String toTheEnd(Socket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return answer.toString(StandardCharsets.US_ASCII);
  }

  @Test
  @Timeout(60)
  void whoDoesNotTakeALongAnswerMakesRoomForOthers() throws Exception {
    List<Socket> idlers = new ArrayList<>();
    try (Site site = serving(new Endless(), WebConfig.loopback(0).bearing(SHORT))) {
      try {
        for (int i = 0; i < 32; i++) {
          Socket idler = asking(site, "/search.jsonl?q=grain");
          idlers.add(idler);
          assertThat(idler.getInputStream().read()).isEqualTo('H');
        }
        String status = "HTTP/1.1 503";
        while (status.endsWith("503")) {
          Socket next = asking(site, "/search.jsonl?q=grain");
          idlers.add(next);
          status = new String(next.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
        assertThat(status).isEqualTo("HTTP/1.1 200");
      } finally {
        for (Socket idler : idlers) {
          idler.close();
        }
      }
    }
  }

  @Test
  void moreValuesOfAFacetThanMayBeAreRefused() throws Exception {
    String many = "/search.json?q=grain" + "&section=World".repeat(101);
    try (Site site = Site.of(Samples.all())) {
      HttpResponse<String> refused = site.get(many);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("section is there 101 times; it may be there 100 times");
    }
  }

  @Test
  void bodyThatNobodyAskedForIsNotReadToItsEnd() throws Exception {
    try (Site site = Site.of(Samples.all());
        Socket socket = open(site)) {
      String head =
          "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000000\r\n\r\nq=";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(toTheEnd(socket)).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void headerOfAnyLengthIsRefused() throws Exception {
    try (Site site = Site.of(Samples.all());
        Socket socket = open(site)) {
      String head = "GET /search?q=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(toTheEnd(socket)).startsWith("HTTP/1.1 414");
    }
  }

  private static Site serving(FakeSearcher searcher, WebConfig config) throws PortTakenException {
    return Site.serving(BureauServer.start(config, searcher, Names.standard(), Optional::empty));
  }

  private static CompletableFuture<Integer> ask(Site site, String address) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return site.get(address).statusCode();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static Socket open(Site site) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8 * 1024);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), site.address("/").getPort()));
    return socket;
  }

  private static Socket asking(Site site, String address) throws IOException {
    Socket socket = open(site);
    String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Holds each search until it is told to end it. */
  private static final class Blocking extends FakeSearcher {
    private final CountDownLatch begun;
    private final CountDownLatch end;

    Blocking(CountDownLatch begun, CountDownLatch end) {
      super(Samples.all());
      this.begun = begun;
      this.end = end;
    }

    @Override
    public Results search(SearchRequest request) {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.search(request);
    }
  }

  /** Never finds all in time. */
  private static final class Partial extends FakeSearcher {
    Partial() {
      super(Samples.all());
    }

    @Override
    public Results search(SearchRequest request) {
      Results whole = super.search(request);
      return new Results(
          whole.total(),
          true,
          false,
          List.of(),
          List.of(),
          whole.hits(),
          whole.facets(),
          whole.timeline(),
          null,
          whole.took());
    }
  }

  /** Finds without end, a page of the same article each time. */
  private static final class Endless extends FakeSearcher {
    private static final String TEXT = "Grain talks go on. ".repeat(500);
    private final AtomicLong made = new AtomicLong();

    Endless() {
      super(Samples.all());
    }

    /** The characters of all articles that were given. */
    long made() {
      return made.get();
    }

    @Override
    public Results search(SearchRequest request) {
      Article article =
          Article.builder(new ArticleId("endless"), new Source("endless.txt", "text", null, null))
              .headline(request.wanted().bodies() ? "Grain" : TEXT)
              .body(List.of(Block.paragraph(TEXT)))
              .build();
      Hit hit =
          new Hit(article, 2_000, 1, List.of(), List.of(), new Duplicates(0, List.of()), null);
      made.addAndGet((long) request.limit() * TEXT.length());
      return new Results(
          1_000_000_000,
          false,
          false,
          List.of(),
          List.of(),
          Collections.nCopies(request.limit(), hit),
          List.of(),
          super.search(request).timeline(),
          "at0",
          Duration.ofMillis(1));
    }
  }
}
