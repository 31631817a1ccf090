package bureau.opensearch;

import bureau.opensearch.ClusterIndexer.Announcing;
import bureau.opensearch.ClusterIndexer.Layout;
import bureau.search.Alerts;
import bureau.search.Engine;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cluster engine: an index on nodes of OpenSearch. */
public final class OpenSearchIndex implements Engine {
  private final Address address;
  private final Place place;

  /**
   * Where an index is, and how it is asked for.
   *
   * @param address {@code opensearch=https://host:9200/NAME}; several nodes are parted by commas
   * @param credentials a file with NAME:PASSWORD; null for a cluster that lets everyone in
   * @param authority a file with the certificates, in PEM, that are trusted; null for those that
   *     the system trusts
   * @param shards how many parts a new index has, 1 or more
   * @param replicas how many copies each part of a new index has beside the first, 0 or more
   * @param command what whoever finds the index locked is told of its writer
   */
  public record Place(
      String address,
      @Nullable Path credentials,
      @Nullable Path authority,
      int shards,
      int replicas,
      String command) {
    /** Refuses numbers that no index can have. */
    public Place {
      if (shards < 1 || shards > MOST_SHARDS) {
        throw new IllegalArgumentException(
            "%d shards; an index has 1 to %d".formatted(shards, MOST_SHARDS));
      }
      if (replicas < 0) {
        throw new IllegalArgumentException(replicas + " replicas; an index has 0 or more");
      }
    }
  }

  /** As many as OpenSearch allows an index without being told otherwise. */
  private static final int MOST_SHARDS = 1_024;

  /**
   * Names the index.
   *
   * @throws IndexUnavailableException if its address is none
   */
  public OpenSearchIndex(Place place) {
    this.address = Address.parse(place.address());
    this.place = place;
  }

  /** The name of the index on its cluster. */
  public String name() {
    return address.name();
  }

  private Cluster connect() {
    return Cluster.connect(address, new Access(place.credentials(), place.authority()));
  }

  /** What is committed, over a connection that whoever gets this closes. */
  private Commits commits() {
    return commits(connect());
  }

  private static Commits commits(Cluster cluster) {
    return new Commits(cluster, Clock.systemUTC());
  }

  @Override
  public boolean exists() {
    try (Cluster cluster = connect()) {
      return commits(cluster).last().isPresent();
    }
  }

  @Override
  public Searcher searcher(Duration refresh) {
    return ClusterSearcher.open(commits(), refresh);
  }

  @Override
  public Indexer rebuild(Alerts alerts) {
    return change(true, alerts);
  }

  @Override
  public Indexer update(Alerts alerts) {
    return change(false, alerts);
  }

  private Indexer change(boolean anew, Alerts alerts) {
    return ClusterIndexer.open(
        commits(),
        anew,
        new Layout(place.shards(), place.replicas()),
        place.command(),
        new Announcing(alerts, new ClusterAlerts()));
  }

  @Override
  public String mark() {
    try (Cluster cluster = connect()) {
      return commits(cluster).last().map(Commit::mark).orElse("");
    }
  }

  /** The address, as {@code --engine} takes it. */
  @Override
  public String toString() {
    return address.toString();
  }
}
