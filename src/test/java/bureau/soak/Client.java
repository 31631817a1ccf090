package bureau.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server on loopback, notes how long it took, and looks whether answers are whole. */
final class Client implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI site;
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  Client(URI site) {
    this.site = site;
  }

  /** Asks for a page or data, on any thread; what is no success is noted. Gives what came. */
  String ask(String path) {
    return ask(path, System.nanoTime());
  }

  /**
   * Asks for what should have been asked at a time, from which the answer is timed: a client that
   * waits for a slow answer would else leave out the questions that it delays.
   */
  String ask(String path, long due) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      nanos.add(System.nanoTime() - due);
      if (answer.statusCode() != 200) {
        failures.add("%s gave %d: %.300s".formatted(path, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      failures.add(path + " failed: " + e);
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Asks for all articles, and gives their generation; an answer of two is a failure. */
  int generation(int articles) {
    String path = "/search.json?q=report&limit=50&facets=publisher&duplicates=all";
    String body = ask(path);
    if (body.isEmpty()) {
      return 0;
    }
    JsonNode answer = JsonMapper.shared().readTree(body);
    Set<String> publishers = new TreeSet<>();
    answer.path("hits").forEach(hit -> publishers.add(hit.path("publisher").asString()));
    long counted = 0;
    for (JsonNode value : answer.path("facets").path("publisher")) {
      publishers.add(value.path("value").asString());
      counted += value.path("count").asLong();
    }
    if (publishers.size() != 1
        || counted != articles
        || answer.path("total").asLong() != articles) {
      failures.add("an answer of several commits: " + publishers + ", " + counted + " articles");
      return 0;
    }
    return Corpus.generation(publishers.iterator().next());
  }

  int asked() {
    return nanos.size();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** How many milliseconds a share of the answers took at most. */
  double millis(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int at = Math.max(0, (int) Math.ceil(share * sorted.size()) - 1);
    return sorted.isEmpty() ? 0 : sorted.get(at) / 1e6;
  }

  @Override
  public void close() {
    http.close();
  }
}
