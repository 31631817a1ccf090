package bureau.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.admin.cluster.health.ClusterHealthRequest;
import org.opensearch.common.unit.TimeValue;

/**
 * A cluster of three nodes of OpenSearch in this JVM, on ports of the loopback address that were
 * free, with its data in a folder that goes with it. Tests share one and get it by {@link OnNodes};
 * each uses an index name of its own.
 */
public final class Nodes implements AutoCloseable {
  /** How many nodes there are. */
  public static final int COUNT = 3;

  private static final TimeValue PATIENCE = TimeValue.timeValueSeconds(60);

  /** What a node that stops says of its connections is no news. */
  private static final Logger NETTY = Logger.getLogger("io.netty");

  private final Path folder;
  private final OpenSearchRunner runner = new OpenSearchRunner();
  private final List<Integer> ports = freePorts(2 * COUNT);
  private final AtomicInteger names = new AtomicInteger();

  private Nodes(Path folder) {
    this.folder = folder;
  }

  /** Starts the nodes and waits until they know each other. */
  static Nodes start() {
    try {
      Nodes nodes = new Nodes(Files.createTempDirectory("bureau-nodes"));
      try {
        nodes.build();
        return nodes;
      } catch (RuntimeException e) {
        nodes.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build() {
    NETTY.setLevel(Level.OFF);
    String seeds =
        ports.subList(COUNT, 2 * COUNT).stream()
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
    runner
        .onBuild((number, settings) -> {
          int node = number - 1;
          settings.put("node.name", name(node));
          settings.putList("node.roles", "cluster_manager", "data", "ingest");
          settings.put("network.host", "127.0.0.1");
          settings.put("http.port", ports.get(node));
          settings.put("transport.port", ports.get(COUNT + node));
          settings.put("discovery.seed_hosts", seeds);
          settings.putList("cluster.initial_cluster_manager_nodes", name(0), name(1), name(2));
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        })
        .build(
            OpenSearchRunner.newConfigs()
                .clusterName("bureau-" + ports.getFirst())
                .numOfNode(COUNT)
                .basePath(folder.toString())
                .disableESLogger());
    await();
  }

  private static String name(int node) {
    return "node" + node;
  }

  /** All asked for at once, so that no two are the same. */
  private static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of an index, as {@code --engine} takes it, with all nodes. */
  public String addressOf(String index) {
    String hosts =
        ports.subList(0, COUNT).stream()
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
    return "opensearch=http://" + hosts + "/" + index;
  }

  /** The port of one node's HTTP, from 0. */
  public int port(int node) {
    return ports.get(node);
  }

  /** A port where nothing listens. */
  public int unusedPort() {
    return freePorts(1).getFirst();
  }

  /** A name for an index that no other test has. */
  public String unusedName() {
    return "test" + names.incrementAndGet();
  }

  /** Stops one node, as a machine that is shut down. The others hold what it had. */
  public void stop(int node) throws IOException {
    runner.getNode(node).close();
  }

  /** Starts a node that was stopped and waits until all shards have their copies again. */
  public void startAgain(int node) {
    if (!runner.startNode(node)) {
      throw new IllegalStateException("Node " + node + " was not stopped");
    }
    await();
  }

  /** Waits until all nodes are there and all shards have their copies. */
  public void await() {
    var health =
        running()
            .client()
            .admin()
            .cluster()
            .health(
                new ClusterHealthRequest()
                    .waitForNodes(String.valueOf(COUNT))
                    .waitForGreenStatus()
                    .waitForNoRelocatingShards(true)
                    .timeout(PATIENCE))
            .actionGet();
    if (health.isTimedOut()) {
      throw new IllegalStateException("The nodes did not come together: " + health);
    }
  }

  private org.opensearch.node.Node running() {
    return Objects.requireNonNull(runner.node(), "no node runs");
  }

  @Override
  public void close() throws IOException {
    runner.close();
    runner.clean();
    Files.deleteIfExists(folder);
  }
}
