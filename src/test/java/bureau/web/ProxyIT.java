package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.cli.Ran;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations of reverse proxies that are shipped, in the proxies themselves. */
class ProxyIT {
  private static final Path SHIPPED = Path.of("src/dist/proxy");
  private static final char[] STORE_PASSWORD = "changeit".toCharArray();
  private static final String PASSWORD = "secret";

  /** More than the configuration lets through at once, by far. */
  private static final int MANY = 1_000;

  @TempDir private Path temp;
  private Searcher searcher;
  private BureauServer server;
  private HttpClient client;
  private int plain;
  private int secure;

  @BeforeEach
  void serve() throws Exception {
    searcher = ExampleIndex.in(temp.resolve("index"));
    server = BureauServer.start(WebConfig.loopback(0), searcher);
    plain = freePort();
    secure = freePort();
    client = HttpClient.newBuilder().sslContext(certificate()).build();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    searcher.close();
  }

  @Test
  void nginxAddsWhatIsPromised() throws Exception {
    assumeTrue(Ran.isInstalled("nginx"), "nginx is not installed: its configuration is not tried");
    Files.writeString(temp.resolve("bureau.users"), "desk:{PLAIN}" + PASSWORD + "\n");
    String shipped =
        Files.readString(SHIPPED.resolve("nginx.conf"))
            .replace("  listen [::]:80;\n", "")
            .replace("  listen [::]:443 ssl;\n", "")
            .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + secure + " ssl;")
            .replace("/etc/letsencrypt/live/bureau.example", temp.toString())
            .replace("/etc/nginx/bureau.users", temp.resolve("bureau.users").toString())
            .replace("/var/log/nginx", temp.toString())
            .replace("127.0.0.1:8080", "127.0.0.1:" + server.port())
            .replace("bureau.example", "localhost");
    Files.writeString(temp.resolve("site.conf"), shipped);
    Path all = temp.resolve("nginx.conf");
    Files.writeString(
        all,
        """
        daemon off; master_process off; pid TEMP/nginx.pid;
        events {}
        http {
          access_log off;
          client_body_temp_path TEMP/body; proxy_temp_path TEMP/proxy; fastcgi_temp_path TEMP/fastcgi;
          scgi_temp_path TEMP/scgi; uwsgi_temp_path TEMP/uwsgi;
          include TEMP/site.conf;
        }
        """
            .replace("TEMP", temp.toString()));
    List<String> nginx = List.of("nginx", "-e", "stderr", "-p", temp.toString(), "-c", "" + all);
    Ran test = Ran.of(with(nginx, "-t"));
    assertThat(test.output()).contains("syntax is ok", "successful").doesNotContain("[warn]");
    assertThat(test.exit()).isZero();

    try (Running running = new Running(nginx)) {
      running.awaitAnswer();
      checkSite();
      HttpResponse<String> redirect =
          get("http://localhost:" + plain + "/search?q=grain", "Accept", "*/*");
      assertThat(redirect.statusCode()).isEqualTo(301);
      assertThat(redirect.headers().firstValue("Location"))
          .hasValue("https://localhost/search?q=grain");
      assertThat(statusesOfMany()).contains(429);
      assertThat(temp.resolve("bureau.log"))
          .content()
          .contains("desk [", "\"GET /search.json\" 200")
          .doesNotContain("fangchuan");
    }
  }

  @Test
  void caddyAddsWhatIsPromised() throws Exception {
    assumeTrue(Ran.isInstalled("caddy"), "Caddy is not installed: its configuration is not tried");
    Ran hash = Ran.of(List.of("caddy", "hash-password", "--plaintext", PASSWORD));
    Files.writeString(temp.resolve("bureau.users"), "desk " + hash.output());
    String shipped =
        Files.readString(SHIPPED.resolve("Caddyfile"))
            .replace(
                "bureau.example {",
                """
                {
                admin off
                auto_https disable_redirects
                }
                https://localhost:PORT {
                tls TEMP/fullchain.pem TEMP/privkey.pem
                """
                    .replace("PORT", "" + secure)
                    .replace("TEMP", temp.toString()))
            .replace("/etc/caddy", temp.toString())
            .replace("127.0.0.1:8080", "127.0.0.1:" + server.port());
    Path config = temp.resolve("Caddyfile");
    Files.writeString(config, shipped);
    List<String> caddy =
        List.of("caddy", "run", "--adapter", "caddyfile", "--config", config.toString());
    try (Running running = new Running(caddy)) {
      running.awaitAnswer();
      checkSite();
    }
  }

  private void checkSite() throws Exception {
    HttpResponse<String> stranger = get(secure("/search?q=grain"), "Accept", "*/*");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Basic");

    HttpResponse<String> page = get(secure("/search?q=caption:fangchuan"), login());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);

    HttpResponse<String> feed = get(secure("/search.atom?q=grain"), login());
    assertThat(feed.body()).contains("\"https://localhost:" + secure + "/search.atom?q=grain\"");

    HttpResponse<String> packed =
        get(secure("/search.json?q=grain"), with(login(), "Accept-Encoding", "gzip"));
    assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");

    String longQuery = "grain+OR+".repeat(3_000) + "wheat";
    assertThat(get(secure("/search.json?limit=0&q=" + longQuery), login()).statusCode())
        .isEqualTo(200);
    assertThat(get(secure("/metrics"), login()).statusCode()).isEqualTo(404);
  }

  private List<Integer> statusesOfMany() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < MANY && !statuses.contains(429); i++) {
      statuses.add(get(secure("/healthz"), login()).statusCode());
    }
    return statuses;
  }

  private String secure(String pathAndQuery) {
    return "https://localhost:" + secure + pathAndQuery;
  }

  private static String[] login() {
    byte[] pair = ("desk:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
  }

  private HttpResponse<String> get(String address, String... headers) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).headers(headers).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String[] with(String[] headers, String... more) {
    return with(List.of(headers), more).toArray(String[]::new);
  }

  private static List<String> with(List<String> texts, String... more) {
    return Stream.concat(texts.stream(), Arrays.stream(more)).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Makes a certificate for localhost as the proxies read it, and what trusts it alone. */
  private SSLContext certificate() throws Exception {
    Path store = temp.resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String what = "-genkeypair -alias site -keyalg EC -dname CN=localhost -ext san=dns:localhost";
    List<String> command = with(List.of(keytool), what.split(" ", -1));
    assertThat(
            Ran.of(
                with(command, "-keystore", "" + store, "-storepass", new String(STORE_PASSWORD))))
        .matches(ran -> ran.exit() == 0);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, STORE_PASSWORD);
    }
    Certificate certificate = keys.getCertificate("site");
    write("fullchain.pem", "CERTIFICATE", certificate.getEncoded());
    write("privkey.pem", "PRIVATE KEY", keys.getKey("site", STORE_PASSWORD).getEncoded());

    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("site", certificate);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void write(String file, String what, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        temp.resolve(file),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  /** A proxy under way. */
  private final class Running implements AutoCloseable {
    private final Path said = temp.resolve("said.log");
    private final Process process;

    Running(List<String> command) throws IOException {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    }

    /** Asks until somebody listens. */
    void awaitAnswer() throws Exception {
      while (true) {
        try {
          get(secure("/healthz"), login());
          return;
        } catch (IOException e) {
          assertThat(process.isAlive()).as(() -> read(said)).isTrue();
          Thread.onSpinWait();
        }
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        return e.toString();
      }
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
