package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import bureau.search.Indexer.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends documents to an index, many in a request. So many requests are under way at once that the
 * nodes have work, and no more: whoever adds a document waits then, so that what is held here is
 * bounded. What nodes do not take for the moment is sent again; a document that was taken and is
 * sent again is still the same one, since it has its name. Safe for use by several threads.
 */
final class Bulk implements AutoCloseable {
  /** A request is sent when it holds this much: OpenSearch advises 5 to 15 MB. */
  private static final int REQUEST_CHARACTERS = 5_000_000;

  private static final int UNDER_WAY = 4;

  private static final int TOO_LARGE = 413;

  private final Cluster cluster;
  private final String index;
  private final Runnable guard;
  private final Semaphore free = new Semaphore(UNDER_WAY);
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicLong made = new AtomicLong();
  private final AtomicLong taken = new AtomicLong();

  /** Guarded by itself. */
  private final List<Line> refused = new ArrayList<>();

  /** Guarded by {@link #refused}. */
  private final List<String> reasons = new ArrayList<>();

  /** Guarded by this. */
  private List<Line> waiting = new ArrayList<>();

  /** Guarded by this. */
  private long characters;

  /** Whether anything was sent since {@link #flush}. */
  private final AtomicBoolean sent = new AtomicBoolean();

  /**
   * Begins to send.
   *
   * @param index the index on the cluster
   * @param guard is asked before each request, and throws if it must not be made any more
   */
  Bulk(Cluster cluster, String index, Runnable guard) {
    this.cluster = cluster;
    this.index = index;
    this.guard = guard;
  }

  /**
   * One document to write or delete.
   *
   * @param path where it was read, for messages
   * @param file the file it was read from; null if it does not matter when it is refused
   * @param text the lines of the request
   */
  private record Line(String path, @Nullable String file, String text) {}

  /**
   * Writes a document in the place of one of the same name, if there is one.
   *
   * @param id its name
   * @param path where it was read
   * @param file the file it was read from
   */
  void put(String id, ObjectNode document, String path, String file) {
    add(
        new Line(
            path,
            file,
            Json.text(Json.object("index", Json.object("_id", id)))
                + "\n"
                + Json.text(document)
                + "\n"));
  }

  /** Deletes a document, if there is one. */
  void delete(String id) {
    add(new Line(id, null, Json.text(Json.object("delete", Json.object("_id", id))) + "\n"));
  }

  private void add(Line line) {
    List<Line> full = null;
    synchronized (this) {
      waiting.add(line);
      characters += line.text().length();
      if (characters >= REQUEST_CHARACTERS) {
        full = waiting;
        waiting = new ArrayList<>();
        characters = 0;
      }
    }
    if (full != null) {
      send(full);
    }
  }

  private void send(List<Line> lines) {
    throwFailure();
    sent.set(true);
    free.acquireUninterruptibly();
    sending.execute(() -> {
      try {
        deliver(lines);
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        free.release();
      }
    });
  }

  private void throwFailure() {
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  /**
   * Sends what waits, and waits until all has arrived.
   *
   * @return whether anything has since the last time
   */
  boolean flush() {
    List<Line> rest;
    synchronized (this) {
      rest = waiting;
      waiting = new ArrayList<>();
      characters = 0;
    }
    if (!rest.isEmpty()) {
      send(rest);
    }
    free.acquireUninterruptibly(UNDER_WAY);
    free.release(UNDER_WAY);
    throwFailure();
    return sent.getAndSet(false);
  }

  private void deliver(List<Line> lines) {
    Patience patience = Patience.WRITING;
    List<Line> left = lines;
    for (int tried = 1; !left.isEmpty(); tried++) {
      StringBuilder body = new StringBuilder();
      left.forEach(line -> body.append(line.text()));
      guard.run();
      Answered answered =
          cluster.ask(
              new Asked(
                  "POST",
                  "/" + index + "/_bulk",
                  Map.of("filter_path", "items.*.status,items.*.result,items.*.error"),
                  body.toString(),
                  patience));
      if (answered.status() == TOO_LARGE) {
        halve(left);
        return;
      }
      left = judge(left, answered.done().path("items"));
      if (!left.isEmpty() && tried >= patience.tries()) {
        throw new IndexUnavailableException(
            "The cluster at %s does not take what is sent: it was too busy %d times in a row; try again later"
                .formatted(cluster.address().cluster(), tried));
      }
      if (!left.isEmpty()) {
        cluster.pause(patience, tried);
      }
    }
  }

  /** What a node does not take together it may take in two requests; one document is too large. */
  private void halve(List<Line> lines) {
    if (lines.size() == 1) {
      refuse(
          lines.getFirst(),
          "it is larger than a node of the cluster takes (http.max_content_length)");
      return;
    }
    deliver(lines.subList(0, lines.size() / 2));
    deliver(lines.subList(lines.size() / 2, lines.size()));
  }

  /** Notes what was refused for good, and gives what is to be sent again. */
  private List<Line> judge(List<Line> lines, JsonNode items) {
    List<Line> again = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode item = items.path(i).iterator().next();
      int status = item.path("status").asInt();
      boolean deleted = lines.get(i).file() == null; // what is deleted may be gone already
      if (Trouble.passes(status)) {
        again.add(lines.get(i));
      } else if (!deleted && status >= 300) {
        refuse(lines.get(i), Trouble.reason(status, item));
      } else if (!deleted) {
        taken.incrementAndGet();
        made.addAndGet(item.path("result").asString("").equals("created") ? 1 : 0);
      }
    }
    return again;
  }

  private void refuse(Line line, String reason) {
    synchronized (refused) {
      refused.add(line);
      reasons.add(reason);
    }
  }

  /** How many documents were written, each counted as often as it was sent. */
  long taken() {
    return taken.get();
  }

  /** How many documents were written of which there was none of the name before, at least. */
  long made() {
    return made.get();
  }

  /** What the cluster did not take. */
  List<Refused> refused() {
    synchronized (refused) {
      List<Refused> all = new ArrayList<>();
      for (int i = 0; i < refused.size(); i++) {
        all.add(new Refused(refused.get(i).path(), reasons.get(i)));
      }
      return all;
    }
  }

  /** The files of which something was not taken. */
  List<String> refusedFiles() {
    synchronized (refused) {
      return refused.stream().map(line -> String.valueOf(line.file())).distinct().toList();
    }
  }

  @Override
  public void close() {
    sending.close();
  }
}
