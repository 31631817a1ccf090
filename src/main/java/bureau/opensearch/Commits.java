package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is committed of an index, in a small index beside it: a document for each index on the
 * cluster that the alias leads to or led to. An index without such a document is the beginning of a
 * rebuild. A document is read by its name, so that a commit is seen as soon as it is made.
 *
 * @param cluster where
 * @param clock tells when
 */
record Commits(Cluster cluster, Clock clock) {
  /** So long an index that gave way can be read on, for lists that were begun in it. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private static final Pattern TIME_DIGITS = Pattern.compile("\\d{17}");

  private static final String RETIRED = "retired";

  private static final int MOST_LOOKS = 5;

  private String name() {
    return cluster.address().name();
  }

  private String document(String id) {
    return "/" + cluster.address().meta() + "/_doc/" + id;
  }

  /**
   * The last commit; empty if there is none.
   *
   * @throws IndexUnavailableException if the cluster does not answer, or the name belongs to
   *     another program's index
   */
  Optional<Commit> last() {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<String> index = current();
      if (index.isEmpty()) {
        return Optional.empty();
      }
      Answered answered = cluster.ask(Asked.get(document(index.get())));
      if (answered.isDone()) {
        return Optional.of(Commit.of(index.get(), answered.body()));
      }
      if (current().equals(index)) {
        throw notOurs();
      }
      // A rebuild was committed between the two questions.
    }
    throw new IndexUnavailableException(
        "%s changes so fast that it cannot be read".formatted(cluster.address()));
  }

  /**
   * The last commit.
   *
   * @throws IndexUnavailableException also if there is none, or it is of another version
   */
  Commit readable() {
    Commit commit =
        last()
            .orElseThrow(() ->
                new IndexUnavailableException(
                    "There is no index at %s yet; make one with: bureau index FOLDER --engine %s"
                        .formatted(cluster.address(), cluster.address())));
    checkVersion(commit);
    return commit;
  }

  /** Refuses a commit that this program would misread. */
  void checkVersion(Commit commit) {
    if (commit.schema() != ClusterSchema.VERSION) {
      throw new IndexUnavailableException(
          "The index at %s is of version %d, this program reads version %d; rebuild it with: bureau index FOLDER --engine %s"
              .formatted(
                  cluster.address(), commit.schema(), ClusterSchema.VERSION, cluster.address()));
    }
  }

  /** The index that the alias leads to. */
  private Optional<String> current() {
    Answered alias = cluster.ask(Asked.get("/_alias/" + name()));
    if (alias.isAbsent()) {
      if (cluster.ask(Asked.head("/" + name())).isDone()) {
        throw notOurs();
      }
      return Optional.empty();
    }
    return Optional.of(alias.done().propertyNames().iterator().next());
  }

  private IndexUnavailableException notOurs() {
    return new IndexUnavailableException(
        "%s is an index that is not Bureau's; write another name in --engine"
            .formatted(cluster.address()));
  }

  /** Makes the index for commits if it is not there. */
  void prepare() {
    Answered there = cluster.ask(Asked.head("/" + cluster.address().meta()));
    if (there.isAbsent()) {
      ObjectNode made = Json.object("mappings", Json.object().put("dynamic", false));
      made.set(
          "settings", Json.object().put("number_of_shards", 1).put("auto_expand_replicas", "0-2"));
      Answered answered = cluster.ask(Asked.put("/" + cluster.address().meta(), made));
      if (!answered.reason().contains("already exists")) {
        answered.done();
      }
    }
  }

  /** A name for a new index. */
  String unusedName() {
    return name() + "-" + TIME.format(clock.instant());
  }

  /**
   * Commits a further change.
   *
   * @throws IndexUnavailableException if somebody else committed one meanwhile
   */
  void write(Commit before, Commit.Entry entry) {
    Answered answered =
        cluster.ask(
            Asked.put(document(before.index()), entry.document(clock.instant()))
                .with(version(before.version())));
    if (!answered.isConflict()) {
      answered.done();
    } else if (!isWritten(before.index(), entry)) {
      throw overtaken();
    }
  }

  /** Whether a commit was made although its answer was lost. */
  private boolean isWritten(String index, Commit.Entry entry) {
    return Commit.of(index, cluster.ask(Asked.get(document(index))).done()).entry().equals(entry);
  }

  static Map<String, String> version(Commit.Version version) {
    return Map.of(
        "if_seq_no", String.valueOf(version.number()),
        "if_primary_term", String.valueOf(version.term()));
  }

  IndexUnavailableException overtaken() {
    return new IndexUnavailableException(
        "Another program has changed the index at %s meanwhile; nothing was committed, run this again"
            .formatted(cluster.address()));
  }

  /**
   * Commits a new index in the place of what there was.
   *
   * @param index the new index
   * @param before the commit whose place it takes; empty if there is none
   * @throws IndexUnavailableException if somebody else put another in its place meanwhile
   */
  void write(String index, Commit.Entry entry, Optional<Commit> before) {
    cluster.ask(Asked.put(document(index), entry.document(clock.instant()))).done();
    List<JsonNode> actions = new ArrayList<>();
    before.ifPresent(old ->
        actions.add(
            Json.object(
                "remove",
                Json.object("index", old.index()).put("alias", name()).put("must_exist", true))));
    actions.add(Json.object("add", Json.object("index", index).put("alias", name())));
    Answered answered =
        cluster.ask(
            Asked.post("/_aliases", Json.object("actions", Json.array(actions)))
                .with(Patience.WRITING));
    if (!answered.isDone() && !current().equals(Optional.of(index))) {
      throw overtaken();
    }
  }

  /** Notes that an index gave way, once the one in its place has answered. */
  void retire(Commit old) {
    ObjectNode said = old.entry().document(old.at()).put(RETIRED, clock.instant().toString());
    cluster.ask(Asked.put(document(old.index()), said)).done();
  }

  /**
   * Deletes what killed rebuilds left, and indexes that gave way some time ago.
   *
   * @param current the last commit
   */
  void deleteLeavings(Optional<Commit> current) {
    Answered all =
        cluster.ask(Asked.get("/" + name() + "-*/_alias").with(Map.of("expand_wildcards", "all")));
    for (String index : all.done().propertyNames()) {
      String time = index.substring(name().length() + 1);
      boolean used = current.isPresent() && current.get().index().equals(index);
      if (!used && TIME_DIGITS.matcher(time).matches() && isLeft(index)) {
        delete(index);
      }
    }
  }

  private boolean isLeft(String index) {
    JsonNode retired = cluster.ask(Asked.get(document(index))).body().path("_source").path(RETIRED);
    return !retired.isString()
        || Instant.parse(retired.asString()).plus(KEPT).isBefore(clock.instant());
  }

  /** Deletes an index that nobody reads. */
  void delete(String index) {
    Answered answered = cluster.ask(Asked.delete("/" + index));
    if (!answered.isAbsent()) {
      answered.done();
    }
    cluster.ask(Asked.delete(document(index)));
  }
}
