package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.query.RandomTexts;
import bureau.search.Searcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked over HTTP is answered, and never with a fault of the server. The test tries a
 * sample; {@code script/fuzz-http REQUESTS [SEED]} as many as it is told.
 */
class HttpStormTest {
  private static final int SAMPLE = 1_000;
  private static final long SEED = 1957;
  private static final int CLIENTS = 3;

  /** A machine that does much else is slow, which is no fault of the request. */
  private static final WebConfig.Load AT_EASE =
      new WebConfig.Load(CLIENTS, Duration.ofMinutes(1), Duration.ZERO);

  /** So many are asked of one server before the next is started. */
  private static final int PART = 60_000;

  /** Asks a server of its own on loopback, and ends. */
  public static void main(String[] arguments) throws Exception {
    int requests = Integer.parseInt(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    Path folder = Files.createTempDirectory("storm");
    long began = System.nanoTime();
    int done = 0;
    Map<Integer, Long> statuses = new TreeMap<>();
    for (long part = seed; done < requests; part++) {
      int some = Math.min(PART, requests - done);
      run(folder, some, part).forEach((status, count) -> statuses.merge(status, count, Long::sum));
      done += some;
      System.out.printf(
          "%,d requests from seed %d in %,d s: %s%n",
          done, seed, Duration.ofNanos(System.nanoTime() - began).toSeconds(), statuses);
    }
    System.exit(0);
  }

  @Test
  void noRequestIsTooOdd(@TempDir Path folder) throws Exception {
    assertThat(run(folder, SAMPLE, SEED)).containsKeys(200, 400, 404);
  }

  /** How many requests had each status; one from 500 is an error that names the request. */
  private static Map<Integer, Long> run(Path folder, int requests, long seed) throws Exception {
    Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();
    try (Searcher searcher = ExampleIndex.in(folder);
        BureauServer server = BureauServer.start(WebConfig.loopback(0).taking(AT_EASE), searcher);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        long own = seed * CLIENTS + i;
        done.add(
            clients.submit(() -> {
              ask(server.address(), requests / CLIENTS, own, statuses);
              return null;
            }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    return statuses;
  }

  private static void ask(URI site, int requests, long seed, Map<Integer, Long> statuses)
      throws IOException, InterruptedException {
    RandomAddresses addresses = new RandomAddresses(new Random(seed), new RandomTexts(seed));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < requests; i++) {
        String address = addresses.next();
        HttpRequest request = HttpRequest.newBuilder(site.resolve(address)).build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 500) {
          throw new IllegalStateException("%d for %s (seed %d)".formatted(status, address, seed));
        }
        statuses.merge(status, 1L, Long::sum);
      }
    }
  }
}
