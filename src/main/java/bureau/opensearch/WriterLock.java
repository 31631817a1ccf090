package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The right to change an index: a document that its holder writes again and again for as long as it
 * is at work. One that was not written for a minute, or whose process on this machine is gone, is
 * taken over. Two that take one over at the same time are told apart by the cluster.
 */
final class WriterLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriterLock.class);

  /** A holder that was silent for so long is gone. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  /** A holder that could not write for so long takes itself for gone, well before others do. */
  private static final Duration UNCERTAIN = Duration.ofSeconds(40);

  private static final Duration BEAT = Duration.ofSeconds(10);

  private static final String HOLDER = "holder";
  private static final String PROCESS = "process";
  private static final String HOST = "host";
  private static final String SINCE = "since";
  private static final String COMMAND = "command";
  private static final String BEATEN = "beat";

  private final Cluster cluster;
  private final Clock clock;
  private final ObjectNode said;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Guarded by this. */
  private Commit.Version version;

  private volatile Instant lastBeat;
  private volatile boolean lost;

  private WriterLock(Cluster cluster, Clock clock, ObjectNode said, Commit.Version version) {
    this.cluster = cluster;
    this.clock = clock;
    this.said = said;
    this.version = version;
    this.lastBeat = Instant.ofEpochMilli(said.path(BEATEN).asLong());
  }

  private static String document(Cluster cluster) {
    return "/" + cluster.address().meta() + "/_doc/lock";
  }

  /**
   * Takes the lock.
   *
   * @param command what others are told that this program runs
   * @throws IndexUnavailableException if another program holds it
   */
  static WriterLock take(Cluster cluster, Clock clock, String command) {
    ObjectNode said =
        Json.object(HOLDER, UUID.randomUUID().toString())
            .put(PROCESS, ProcessHandle.current().pid())
            .put(HOST, host())
            .put(SINCE, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .put(COMMAND, command)
            .put(BEATEN, clock.millis());
    Answered answered =
        cluster.ask(Asked.put(document(cluster), said).with(Map.of("op_type", "create")));
    if (answered.isConflict()) {
      answered = takeOver(cluster, clock, said);
    }
    WriterLock lock = new WriterLock(cluster, clock, said, Commit.Version.of(answered.done()));
    Thread.ofPlatform().daemon().name("cluster-lock").start(lock::beatOn);
    return lock;
  }

  private static Answered takeOver(Cluster cluster, Clock clock, ObjectNode said) {
    Answered held = cluster.ask(Asked.get(document(cluster)));
    JsonNode holder = held.body().path("_source");
    if (held.isDone() && holder.path(HOLDER).equals(said.path(HOLDER))) {
      return held; // taken, but the answer was lost and the request made again
    }
    if (held.isDone() && isAlive(holder, clock)) {
      throw locked(cluster, holder);
    }
    Answered taken =
        cluster.ask(
            held.isDone()
                ? Asked.put(document(cluster), said)
                    .with(Commits.version(Commit.Version.of(held.body())))
                : Asked.put(document(cluster), said).with(Map.of("op_type", "create")));
    if (taken.isConflict()) {
      throw locked(cluster, cluster.ask(Asked.get(document(cluster))).body().path("_source"));
    }
    return taken;
  }

  private static boolean isAlive(JsonNode holder, Clock clock) {
    Instant beat = Instant.ofEpochMilli(holder.path(BEATEN).asLong());
    boolean here = host().equals(holder.path(HOST).asString(""));
    return beat.plus(SILENCE).isAfter(clock.instant())
        && (!here || ProcessHandle.of(holder.path(PROCESS).asLong()).isPresent());
  }

  private static IndexUnavailableException locked(Cluster cluster, JsonNode holder) {
    return new IndexUnavailableException(
        "Another program has locked the index at %s: process %s on %s since %s, which runs: %s; wait until it ends, or stop it"
            .formatted(
                cluster.address(),
                holder.path(PROCESS).asString("?"),
                holder.path(HOST).asString("?"),
                holder.path(SINCE).asString("?"),
                holder.path(COMMAND).asString("?")));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  private void beatOn() {
    try {
      while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does; the lock is then lost in time
    }
  }

  /** Says that the holder is at work. */
  private synchronized void beat() {
    if (lost) {
      return;
    }
    try {
      Instant time = clock.instant();
      ObjectNode now = said.deepCopy().put(BEATEN, time.toEpochMilli());
      Answered answered =
          cluster.ask(
              Asked.put(document(cluster), now)
                  .with(Commits.version(version))
                  .with(Patience.READING));
      if (answered.isConflict()) {
        answered = cluster.ask(Asked.get(document(cluster)));
        lost = !answered.body().path("_source").path(HOLDER).equals(said.path(HOLDER));
      }
      if (!lost) {
        version = Commit.Version.of(answered.done());
        lastBeat = time;
      }
    } catch (RuntimeException e) {
      LOG.warn("The lock of {} could not be renewed: {}", cluster.address(), e.getMessage());
    }
  }

  /** Whose lock it is: no two are the same. */
  String holder() {
    return said.path(HOLDER).asString();
  }

  /**
   * Makes sure that no other program writes.
   *
   * @throws IndexUnavailableException if another may
   */
  void check() {
    if (lost || lastBeat.plus(UNCERTAIN).isBefore(clock.instant())) {
      throw new IndexUnavailableException(
          "The lock of the index at %s was lost, since the cluster could not be told for too long that this program is at work; nothing was committed, run this again"
              .formatted(cluster.address()));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    release();
  }

  private synchronized void release() {
    if (lost) {
      return;
    }
    lost = true;
    try {
      cluster.ask(Asked.delete(document(cluster)).with(Commits.version(version)));
    } catch (IndexUnavailableException e) {
      LOG.warn("The lock of {} stays for a minute: {}", cluster.address(), e.getMessage());
    }
  }
}
