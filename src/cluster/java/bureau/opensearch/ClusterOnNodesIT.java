package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnNodes.class)
class ClusterOnNodesIT {
  private final Nodes nodes;

  ClusterOnNodesIT(Nodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void answersAreJsonAndSayWhatIsNotThere() {
    try (Cluster cluster = connect(nodes.addressOf("unused"))) {
      assertThat(cluster.ask(Asked.get("/_cluster/health")).done().path("number_of_nodes").asInt())
          .isEqualTo(Nodes.COUNT);
      Answered absent = cluster.ask(Asked.get("/no-such-index/_doc/1"));
      assertThat(absent.isAbsent()).isTrue();
      assertThatThrownBy(absent::done)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("404")
          .hasMessageContaining("no such index");
      assertThat(cluster.ask(Asked.head("/no-such-index")).isAbsent()).isTrue();
    }
  }

  @Test
  void nodeThatIsStoppedIsLeftOut() throws IOException {
    try (Cluster cluster = connect(nodes.addressOf("unused"))) {
      nodes.stop(1);
      try {
        for (int i = 0; i < 2 * Nodes.COUNT; i++) {
          assertThat(cluster.ask(Asked.get("/")).isDone()).isTrue();
        }
      } finally {
        nodes.startAgain(1);
      }
    }
  }

  @Test
  void clusterThatIsNotThereIsSaidInALine() {
    assertThatThrownBy(() -> ask("opensearch=http://127.0.0.1:" + nodes.unusedPort() + "/x"))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("nothing answers there; start it, or check --engine")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> ask("opensearch=http://no-such-host.invalid/x"))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("no machine has that name");
  }

  @Test
  void nodeWithoutTlsIsSaidInALine() {
    assertThatThrownBy(() -> ask(nodes.addressOf("x").replace("http://", "https://")))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("does not speak TLS")
        .hasMessageContaining("write http://");
  }

  @Test
  void indexWhoseShardsAreNowhereIsSaidInALine() {
    String name = nodes.unusedName();
    try (Cluster cluster = connect(nodes.addressOf(name))) {
      cluster
          .ask(
              Asked.put(
                      "/" + name,
                      Json.object(
                          "settings",
                          Json.object("index.routing.allocation.require._name", "nobody")))
                  .with(Map.of("wait_for_active_shards", "0")))
          .done();
      assertThatThrownBy(() -> cluster.ask(Asked.get("/" + name + "/_doc/1")))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("cannot answer for " + name)
          .hasMessageContaining("/_cluster/health")
          .message()
          .hasLineCount(1);
      cluster.ask(Asked.delete("/" + name)).done();
    }
  }

  private static void ask(String address) {
    try (Cluster cluster = connect(address)) {
      cluster.ask(Asked.get("/"));
    }
  }

  private static Cluster connect(String address) {
    return Cluster.connect(Address.parse(address), Access.OPEN);
  }
}
