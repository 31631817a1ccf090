package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.names.Names;
import bureau.web.Maintenance.Begun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Only those come in who may, and only those change the index who may do that. */
class AccessTest {
  /** Made by htpasswd -nbB -C 4 marta 'grain talks'. */
  private static final String MARTA =
      "marta:$2y$04$/0Sr6ucIetnYSSD9VtPc1uSwfGSnRgX6SZjSJFMHCAXaq4Stlbrqa";

  private static final String READER = Credentials.token();
  private static final String ADMIN = Credentials.token();

  @TempDir private Path temp;
  private Path file;
  private final List<Boolean> begun = new ArrayList<>();
  private volatile Begun answer = Begun.YES;

  @BeforeEach
  void writeFile() throws IOException {
    file =
        Files.writeString(
            temp.resolve("people.txt"),
            "# the desk\n%s\n\nfeeds:%s\nnightly:%s:admin\n"
                .formatted(MARTA, Credentials.hash(READER), Credentials.hash(ADMIN)));
  }

  private Site guarded() throws Exception {
    return serving(new WebConfig.Access(Credentials.read(file), true, List.of(), List.of(), 0));
  }

  private Site serving(WebConfig.Access access) throws Exception {
    Maintenance maintenance =
        rebuild -> {
          begun.add(rebuild);
          return answer;
        };
    return Site.serving(
        BureauServer.start(
            WebConfig.loopback(0).admitting(access),
            new FakeSearcher(Samples.all()),
            Names.standard(),
            Optional::empty,
            maintenance));
  }

  private static WebConfig.Access access(List<String> names, List<String> proxies, int rate) {
    return new WebConfig.Access(null, true, names, proxies, rate);
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nobodyComesInWithoutAName() throws Exception {
    try (Site site = guarded()) {
      for (String address :
          List.of(
              "/",
              "/search?q=grain",
              "/search.json?q=grain",
              "/search.csv",
              "/articles/bare",
              "/kwic?q=grain",
              "/trends?q=grain",
              "/status",
              "/status.json",
              "/suggest.json?q=g",
              "/metrics",
              "/help",
              "/openapi.json",
              "/favicon.ico",
              "/nope")) {
        HttpResponse<String> refused = site.get(address);
        assertThat(refused.statusCode()).as(address).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
            .hasValue("Basic realm=\"Bureau\", charset=\"UTF-8\"");
        assertThat(refused.headers().firstValue("ETag")).isEmpty();
        assertThat(refused.body()).doesNotContain("Istanbul");
      }
      assertThat(site.get("/search.json?q=grain").body()).contains("\"code\":\"unauthorized\"");
      assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(site.get("/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nameAndPasswordLetInAgainAndAgain() throws Exception {
    try (Site site = guarded()) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(site, basic("marta:grain talks"))).isEqualTo(200);
        assertThat(status(site, basic("marta:grain talk"))).isEqualTo(401);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marta:",
        "marta",
        ":grain talks",
        "",
        "nobody:grain talks",
        "Marta:grain talks",
        "feeds:grain talks",
        "marta:grain talks\u0000"
      })
  void wrongNameOrPasswordDoesNot(String text) throws Exception {
    try (Site site = guarded()) {
      assertThat(status(site, basic(text))).isEqualTo(401);
    }
  }

  @Test
  void longPasswordIsNotCutToARightOne() throws Exception {
    String long72 = "x".repeat(72);
    Files.writeString(file, "long:" + Credentials.hash(long72.toCharArray()) + "\n");
    try (Site site = guarded()) {
      assertThat(status(site, basic("long:" + long72))).isEqualTo(200);
      assertThat(status(site, basic("long:" + long72 + "x"))).isEqualTo(401);
    }
  }

  @Test
  void tokenLetsInAndAnyOtherDoesNot() throws Exception {
    try (Site site = guarded()) {
      assertThat(status(site, "Bearer " + READER)).isEqualTo(200);
      assertThat(status(site, "bearer " + READER)).isEqualTo(200);
      for (String wrong :
          List.of(
              "Bearer " + Credentials.token(),
              "Bearer",
              "Bearer ",
              READER,
              "Basic %%%",
              "Digest x",
              "Bearer " + Credentials.hash(READER))) {
        assertThat(status(site, wrong)).as(wrong).isEqualTo(401);
      }
    }
  }

  private static int status(Site site, String authorization) throws Exception {
    return site.send("GET", "/search.json?q=grain", "Authorization", authorization).statusCode();
  }

  @Test
  void onlyATokenOfAnAdminChangesTheIndex() throws Exception {
    try (Site site = guarded()) {
      assertThat(site.send("POST", "/admin/rebuild").statusCode()).isEqualTo(401);
      for (String other : List.of(basic("marta:grain talks"), "Bearer " + READER)) {
        HttpResponse<String> refused =
            site.send("POST", "/admin/rebuild", "Authorization", other, "Cookie", "lang=en");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"forbidden\"");
      }
      assertThat(
              site.send("GET", "/admin/rebuild", "Authorization", "Bearer " + ADMIN).statusCode())
          .isEqualTo(405);
      assertThat(begun).isEmpty();

      HttpResponse<String> taken =
          site.send("POST", "/admin/rebuild", "Authorization", "Bearer " + ADMIN);
      assertThat(taken.statusCode()).isEqualTo(202);
      assertThat(taken.headers().firstValue("Location")).hasValue("/status.json");
      assertThat(taken.body()).isEqualTo("{\"begun\":\"rebuild\"}");
      site.send("POST", "/admin/update", "Authorization", "Bearer " + ADMIN);
      assertThat(begun).containsExactly(true, false);
    }
  }

  @ParameterizedTest
  @CsvSource({"BUSY, under_way", "NO_FOLDER, no_folder"})
  void changeThatCannotBeginSaysWhy(Begun what, String code) throws Exception {
    answer = what;
    try (Site site = guarded()) {
      HttpResponse<String> refused =
          site.send("POST", "/admin/update", "Authorization", "Bearer " + ADMIN);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("\"code\":\"" + code + "\"");
    }
  }

  @Test
  void withoutCredentialsNobodyChangesTheIndex() throws Exception {
    try (Site site = serving(WebConfig.Access.HERE)) {
      HttpResponse<String> refused =
          site.send("POST", "/admin/update", "Authorization", "Bearer " + ADMIN);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("start the server with --auth");
      assertThat(begun).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "marta:secret, line 1",
    "marta:$2y$04$short, line 1",
    "marta:$apr1$abcdefgh$0123456789012345678901, line 1",
    "a b:{SHA256}0, line 1",
  })
  void lineThatIsNoEntryIsNamedButNotShown(String line, String where) throws Exception {
    Files.writeString(file, line + "\n");
    assertThatThrownBy(() -> Credentials.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(where)
        .hasMessageContaining("bureau auth")
        .hasMessageNotContaining("secret");
  }

  @Test
  void passwordThatWouldChangeTheIndexIsRefused() throws Exception {
    Files.writeString(file, MARTA + ":admin\n");
    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("only a token may");
    Files.writeString(file, MARTA + "\n" + MARTA + "\n");
    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("line 2 is there twice");
    Files.writeString(file, "# nobody\n");
    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("lets nobody in");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:8080, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "desk.example, 421",
    "localhost.desk.example, 421",
    "127.0.0.1.desk.example, 421",
  })
  void serverOfThisMachineIsNotReadUnderAnotherName(String host, int status) throws Exception {
    try (Site site = serving(WebConfig.Access.HERE)) {
      assertThat(raw(site, host, "")).startsWith("HTTP/1.1 " + status);
    }
    try (Site site = serving(access(List.of("Desk.example"), List.of(), 0))) {
      assertThat(raw(site, host, ""))
          .startsWith("HTTP/1.1 " + (host.equals("desk.example") ? 200 : status));
    }
    try (Site site = serving(new WebConfig.Access(null, false, List.of(), List.of(), 0))) {
      assertThat(raw(site, host, "")).as("everyone may come in").startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void clientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
    try (Site site = serving(access(List.of(), List.of("127.0.0.1"), 1))) {
      String forOne = "X-Forwarded-For: 192.0.2.7\r\n";
      for (int i = 0; i < 10; i++) {
        assertThat(raw(site, "localhost", forOne)).startsWith("HTTP/1.1 200");
      }
      String refused = raw(site, "localhost", forOne);
      assertThat(refused)
          .startsWith("HTTP/1.1 429")
          .contains("\r\nRetry-After: ", "\"code\":\"too_many_requests\"");
      assertThat(raw(site, "localhost", "X-Forwarded-For: 192.0.2.8\r\n"))
          .startsWith("HTTP/1.1 200");
      assertThat(raw(site, "localhost", "X-Forwarded-For: 203.0.113.9, 192.0.2.7\r\n"))
          .as("what a client writes before its own address does not help it")
          .startsWith("HTTP/1.1 429");
      assertThat(raw(site, "localhost", "")).as("this machine").startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void oneNetworkOfTheNewProtocolIsOneClient() throws Exception {
    assertThat(RateLimit.client(InetAddress.getByName("2001:db8:1:2::1")))
        .isEqualTo(RateLimit.client(InetAddress.getByName("2001:db8:1:2:ffff::9")))
        .isNotEqualTo(RateLimit.client(InetAddress.getByName("2001:db8:1:3::1")));
  }

  @Test
  void onlyATrustedProxyIsBelieved() throws Exception {
    LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
    String forwarded = "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n";
    for (List<String> proxies : List.of(List.of("127.0.0.0/8"), List.<String>of())) {
      WebConfig config =
          WebConfig.loopback(0)
              .admitting(access(List.of(), proxies, 0))
              .telling(java.time.Duration.ZERO, log::add);
      try (Site site = Site.serving(BureauServer.start(config, new FakeSearcher(Samples.all())))) {
        String answer = raw(site, "localhost", forwarded);
        String client = JsonMapper.shared().readTree(log.take()).path("client").asString();
        boolean trusted = !proxies.isEmpty();
        assertThat(client).isEqualTo(trusted ? "192.0.2.7" : "127.0.0.1");
        assertThat(answer.contains("Strict-Transport-Security: max-age=31536000"))
            .isEqualTo(trusted);
      }
    }
  }

  @Test
  void proxyThatIsNoAddressIsRefused() {
    assertThatThrownBy(() -> new TrustedProxies(List.of("proxy.example/x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“proxy.example/x” is no address of a proxy");
  }

  @Test
  void allowedSiteMaySendATokenAndNoOther() throws Exception {
    WebConfig config =
        WebConfig.loopback(0)
            .readBy(List.of("https://desk.example"))
            .admitting(new WebConfig.Access(Credentials.read(file), true, List.of(), List.of(), 0));
    try (Site site = Site.serving(BureauServer.start(config, new FakeSearcher(Samples.all())))) {
      HttpResponse<String> allowed =
          site.send("OPTIONS", "/search.json", "Origin", "https://desk.example");
      assertThat(allowed.statusCode()).isEqualTo(204);
      assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
          .hasValue("Authorization");
      assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      HttpResponse<String> other =
          site.send("OPTIONS", "/search.json", "Origin", "https://other.example");
      assertThat(other.statusCode()).isNotEqualTo(204);
      assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  /** Sends a request under any name. */
  private static String raw(Site site, String host, String headers) throws IOException {
    int port = site.address("/").getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /search.json?limit=0&facets=none HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
              .formatted(host, headers);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
