package bureau.opensearch;

import bureau.article.Article;
import bureau.opensearch.Documents.Found;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.text.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a cluster's index. An update adds its documents beside those that count, with the
 * number of a change that nobody looks for yet, and notes its number on those that it takes out;
 * one writing of the commit makes it count. A rebuild fills an index of its own, to which the alias
 * leads in the end. What a killed one leaves is seen by nobody, and the next one removes it.
 */
final class ClusterIndexer implements Indexer {
  private final Cluster cluster;
  private final Commits commits;
  private final WriterLock lock;
  private final Optional<Commit> before;
  private final boolean fresh;
  private final Documents documents;
  private final Bulk bulk;
  private final Change change;
  private final Settling settling;
  private final KnownFiles known;
  private final Announcing announcing;

  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private final Set<String> replaced = ConcurrentHashMap.newKeySet();

  private final SentSample sample = new SentSample();

  private @Nullable Map<String, List<String>> lostTo;
  private Set<String> regrouped = Set.of();
  private boolean committed;

  /**
   * Who is told of the change.
   *
   * @param alerts the saved searches
   * @param matching finds what it brings them
   */
  record Announcing(Alerts alerts, AlertSearch matching) {}

  /** Finds which articles that a change added match saved searches. */
  interface AlertSearch {
    /**
     * Asks.
     *
     * @param documents the index
     * @param change the number of the change, which is not committed yet
     * @param old the ids of articles that the change only put into other groups
     */
    void match(
        Documents documents, long change, Set<String> old, List<Alert> alerts, Alerts.Found found);
  }

  /**
   * What a new index is made of.
   *
   * @param shards how many parts it has, 1 or more
   * @param replicas how many copies each part has beside the first, 0 or more
   */
  record Layout(int shards, int replicas) {}

  private ClusterIndexer(
      Commits commits, WriterLock lock, Optional<Commit> before, Opened opened, Announcing who) {
    this.cluster = commits.cluster();
    this.commits = commits;
    this.lock = lock;
    this.before = before;
    this.fresh = opened.fresh();
    this.announcing = who;
    this.documents = new Documents(cluster, opened.index());
    this.bulk = new Bulk(cluster, opened.index(), lock::check);
    this.change = new Change(bulk, opened.change());
    this.settling = new Settling(documents, change);
    this.known = new KnownFiles(documents, Commit.visible(opened.change() - 1));
  }

  /**
   * The index that is written to.
   *
   * @param index its name on the cluster
   * @param change the number of the change
   * @param fresh whether it began empty
   */
  private record Opened(String index, long change, boolean fresh) {}

  /**
   * Begins a change.
   *
   * @param commits where, over a connection that is closed with the change
   * @param anew whether to begin with an empty index instead of the last commit
   * @param command what others are told that this program runs
   * @param who is told of the change
   * @throws IndexUnavailableException if the cluster does not answer, another program writes, or
   *     the index is of another version
   */
  static ClusterIndexer open(
      Commits commits, boolean anew, Layout layout, String command, Announcing who) {
    WriterLock lock = null;
    try {
      Optional<Commit> found = commits.last();
      if (!anew) {
        found.ifPresent(commits::checkVersion);
      }
      commits.prepare();
      lock = WriterLock.take(commits.cluster(), commits.clock(), command);
      Optional<Commit> before = commits.last();
      commits.deleteLeavings(before);
      boolean fresh = anew || before.isEmpty();
      Opened opened =
          fresh
              ? new Opened(create(commits, layout), 1, true)
              : new Opened(before.get().index(), before.get().change() + 1, false);
      ClusterIndexer indexer = new ClusterIndexer(commits, lock, before, opened, who);
      if (!fresh) {
        indexer.removeLeavings();
      }
      return indexer;
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      commits.cluster().close();
      throw e;
    }
  }

  private static String create(Commits commits, Layout layout) {
    String index = commits.unusedName();
    ObjectNode settings = ClusterSchema.analysis();
    settings.put("index.number_of_shards", layout.shards());
    settings.put("index.number_of_replicas", layout.replicas());
    // Nobody looks for what is not committed, and a commit refreshes.
    settings.put("index.refresh_interval", "-1");
    settings.put("index.codec", "best_compression");
    ObjectNode made = Json.object("settings", settings);
    made.set("mappings", ClusterSchema.mappings());
    Answered answered = commits.cluster().ask(Asked.put("/" + index, made));
    if (!answered.reason().contains("already exists")) {
      answered.done(); // made by a request whose answer was lost, else
    }
    return index;
  }

  /** Makes the index what the last commit says, and forgets what no searcher can see any more. */
  private void removeLeavings() {
    long last = change.number() - 1;
    documents.refresh();
    JsonNode added = Documents.above(ClusterSchema.CHANGE, last);
    JsonNode longGone = Documents.below(ClusterSchema.GONE, last);
    each(
        Documents.any(List.of(added, longGone)),
        page -> page.forEach(found -> bulk.delete(found.id())));
    settling.arrive();
    each(Documents.above(ClusterSchema.GONE, last), page -> page.forEach(change::restore));
    settling.arrive();
  }

  private void each(JsonNode query, Consumer<List<Found>> visitor) {
    documents.articles(query, visitor);
    documents.files(query, visitor);
  }

  @Override
  public Optional<InputFile> known(String path) {
    return fresh ? Optional.empty() : known.find(path).map(f -> InputDocument.read(f.source()));
  }

  @Override
  public void add(Article article, InputFile file) {
    change.add(article, file);
    sample.add(article, change);
  }

  @Override
  public void record(InputFile file) {
    replaced.add(Keys.cut(file.path()));
    change.add(file, List.of());
  }

  @Override
  public void keep(InputFile file) {
    if (!fresh) {
      known
          .find(file.path())
          .ifPresent(found -> {
            replaced.add(Keys.cut(file.path()));
            change.add(file, InputDocument.lostTo(found.source()));
          });
    }
  }

  @Override
  public void remove(String path) {
    removed.add(Keys.cut(path));
  }

  @Override
  public List<String> absent(String below, Predicate<String> present) {
    List<String> absent = new ArrayList<>();
    if (!fresh) {
      documents.files(
          below.isEmpty()
              ? visibleBefore()
              : Documents.all(List.of(visibleBefore(), InputDocument.at(below))),
          page ->
              page.stream()
                  .map(found -> found.text(ClusterSchema.FILE))
                  .filter(present.negate())
                  .forEach(absent::add));
    }
    return absent;
  }

  private JsonNode visibleBefore() {
    return Commit.visible(change.number() - 1);
  }

  @Override
  public synchronized List<String> superseded(String path) {
    if (fresh) {
      return List.of();
    }
    Map<String, List<String>> all = lostTo;
    if (all == null) {
      all = readLostTo();
      lostTo = all;
    }
    return all.getOrDefault(Keys.cut(path), List.of());
  }

  private Map<String, List<String>> readLostTo() {
    Map<String, List<String>> all = new HashMap<>();
    JsonNode lost = Json.object("exists", Json.object("field", ClusterSchema.LOST_TO));
    documents.files(
        Documents.all(List.of(lost, visibleBefore())),
        page -> {
          for (Found found : page) {
            for (String winner : InputDocument.lostTo(found.source())) {
              all.computeIfAbsent(winner, path -> new ArrayList<>())
                  .add(found.text(ClusterSchema.FILE));
            }
          }
        });
    return all;
  }

  @Override
  public Committed commit() {
    Settling.Settled settled =
        settling.settle(sample, fresh ? null : new Settling.Touched(removed, replaced));
    regrouped = settled.regrouped();
    announcing.alerts().at(new Announced());
    return new Committed(settled.articles(), settled.superseded(), bulk.refused());
  }

  /** The change as the saved searches see it. */
  private final class Announced implements Alerts.Commit {
    @Override
    public void match(List<Alert> alerts, Alerts.Found found) {
      announcing.matching().match(documents, change.number(), regrouped, alerts, found);
    }

    @Override
    public void make(String mark) {
      lock.check();
      Commit.Entry entry = new Commit.Entry(change.number(), mark, lock.holder());
      if (fresh) {
        commits.write(documents.index(), entry, before);
        new Documents(cluster, cluster.address().name()).count(Commit.visible(1));
        before.ifPresent(commits::retire);
      } else {
        commits.write(before.orElseThrow(), entry);
      }
      committed = true;
    }
  }

  @Override
  public void close() {
    try (cluster;
        lock;
        bulk) {
      if (fresh && !committed) {
        commits.delete(documents.index());
      }
    }
  }
}
