package bureau.opensearch;

import bureau.opensearch.ClusterIndexer.AlertSearch;
import bureau.opensearch.ClusterIndexer.Announcing;
import bureau.opensearch.ClusterIndexer.Layout;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.Searcher;
import bureau.search.TestedIndex;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of an index that a test has on the nodes, and what is committed of it. */
final class Changes implements TestedIndex, AutoCloseable {
  /** Three shards, each on two of the nodes. */
  static final Layout LAYOUT = new Layout(3, 1);

  private final Address address;
  private final Clock clock;
  private final Cluster cluster;

  Changes(Nodes nodes, String name) {
    this(nodes, name, Clock.systemUTC());
  }

  Changes(Nodes nodes, String name, Clock clock) {
    this.address = Address.parse(nodes.addressOf(name));
    this.clock = clock;
    this.cluster = Cluster.connect(address, Access.OPEN);
  }

  @Override
  public Indexer rebuild() {
    return begin(true, Alerts.NONE);
  }

  @Override
  public Indexer update() {
    return begin(false, Alerts.NONE);
  }

  Indexer begin(boolean rebuild, Alerts alerts) {
    AlertSearch none =
        (documents, change, old, saved, found) -> {
          throw new IllegalStateException("no search is saved");
        };
    return ClusterIndexer.open(commits(), rebuild, LAYOUT, "a test", new Announcing(alerts, none));
  }

  Commit commit() {
    return new Commits(cluster, clock).readable();
  }

  /** What is committed, over a connection of its own that whoever gets it closes. */
  Commits commits() {
    return new Commits(Cluster.connect(address, Access.OPEN), clock);
  }

  @Override
  public ClusterSearcher open() {
    return ClusterSearcher.open(commits(), Duration.ofDays(1));
  }

  @Override
  public void refresh(Searcher searcher) {
    ((ClusterSearcher) searcher).refresh();
  }

  Cluster cluster() {
    return cluster;
  }

  Documents documents() {
    return new Documents(cluster, commit().index());
  }

  /** The ids of all articles that a searcher sees, with the groups that they are in. */
  Map<String, Long> groups() {
    Map<String, Long> groups = new TreeMap<>();
    documents()
        .articles(
            commit().visible(),
            page ->
                page.forEach(found ->
                    groups.put(
                        found.text(ClusterSchema.ID),
                        found.source().path(ClusterSchema.GROUP).asLong())));
    return groups;
  }

  /** The ids of all articles that a searcher sees. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    documents()
        .articles(
            commit().visible(),
            page -> page.forEach(found -> ids.add(found.text(ClusterSchema.ID))));
    return ids.stream().sorted().toList();
  }

  /** The paths of all files that are known. */
  List<String> files() {
    List<String> paths = new ArrayList<>();
    documents()
        .files(
            commit().visible(),
            page -> page.forEach(found -> paths.add(found.text(ClusterSchema.FILE))));
    return paths;
  }

  /** The indexes on the cluster that belong to this one. */
  List<String> indexes() {
    return cluster
        .ask(Asked.get("/" + cluster.address().name() + "-*/_alias"))
        .done()
        .propertyNames()
        .stream()
        .filter(index -> !index.endsWith("-meta"))
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    indexes().forEach(index -> cluster.ask(Asked.delete("/" + index)));
    cluster.ask(Asked.delete("/" + cluster.address().meta()));
    cluster.close();
  }
}
