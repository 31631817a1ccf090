package bureau.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a node as a cluster's own protection would: with TLS and a certificate that it made
 * itself, for those alone who know a name and a password, and busy if a test wants it so.
 */
final class Gate implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final @Nullable String credentials;
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile int status;

  private Gate(HttpServer server, int port, @Nullable String credentials) {
    this.server = server;
    this.port = port;
    this.credentials = credentials;
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** A certificate, with its key, and as those have it who are to trust it. */
  record Certificate(Path keys, Path pem) {
    /**
     * Makes one.
     *
     * @param name for whom, as {@code ip:127.0.0.1}
     */
    static Certificate of(Path folder, String name) throws IOException, InterruptedException {
      Certificate made =
          new Certificate(folder.resolve("keys.p12"), folder.resolve("authority.pem"));
      keytool(
          made,
          "-genkeypair",
          "-keyalg",
          "EC",
          "-dname",
          "CN=gate",
          "-ext",
          "SAN=" + name,
          "-validity",
          "1");
      keytool(made, "-exportcert", "-rfc", "-file", made.pem().toString());
      return made;
    }

    private static void keytool(Certificate made, String... arguments)
        throws IOException, InterruptedException {
      ProcessBuilder keytool =
          new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      keytool.command().addAll(List.of(arguments));
      keytool
          .command()
          .addAll(
              List.of(
                  "-alias",
                  "gate",
                  "-keystore",
                  made.keys().toString(),
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD));
      Process process = keytool.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keys)) {
        store.load(in, PASSWORD.toCharArray());
      }
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    }
  }

  /**
   * Opens one with TLS.
   *
   * @param port the node's
   * @param credentials who may come in, NAME:PASSWORD; null for everyone
   */
  static Gate encrypted(int port, Certificate certificate, @Nullable String credentials)
      throws IOException, GeneralSecurityException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    return new Gate(server, port, credentials);
  }

  /** Opens one in clear, for everyone. */
  static Gate open(int port) throws IOException {
    return new Gate(HttpServer.create(anyPort(), 0), port, null);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers the next few requests with a status instead of letting them through. */
  void refuse(int times, int with) {
    status = with;
    refusals.set(times);
  }

  /** How many requests were refused so. */
  int refused() {
    return refused.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (credentials != null && !isKnown(exchange)) {
        answer(exchange, 401, "{\"error\":\"who is this\"}".getBytes(StandardCharsets.UTF_8));
      } else if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        refused.incrementAndGet();
        answer(
            exchange,
            status,
            "{\"error\":{\"type\":\"busy\",\"reason\":\"too much to do\"}}"
                .getBytes(StandardCharsets.UTF_8));
      } else {
        HttpResponse<byte[]> response = forward(exchange, body);
        answer(exchange, response.statusCode(), response.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isKnown(HttpExchange exchange) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(String.valueOf(credentials).getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    URI there = URI.create("http://127.0.0.1:" + port + exchange.getRequestURI());
    return client.send(
        HttpRequest.newBuilder(there)
            .header("Content-Type", "application/json")
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
