package bureau.opensearch;

import bureau.search.EngineContractTest;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cluster engine does what every engine has to do. */
@ExtendWith(OnNodes.class)
class ContractOnNodesIT extends EngineContractTest {
  private final String address;
  private final Changes changes;

  ContractOnNodesIT(Nodes nodes) {
    String name = nodes.unusedName();
    this.address = nodes.addressOf(name);
    this.changes = new Changes(nodes, name);
  }

  @Override
  protected Indexer rebuild() {
    return changes.rebuild();
  }

  @Override
  protected Indexer update() {
    return changes.update();
  }

  @Override
  protected Searcher open() {
    return ClusterSearcher.open(
        new Commits(Cluster.connect(Address.parse(address), Access.OPEN), Clock.systemUTC()),
        Duration.ofDays(1));
  }

  @Override
  protected void refresh(Searcher searcher) {
    ((ClusterSearcher) searcher).refresh();
  }

  @Override
  protected boolean findsWordsOfOneFamily() {
    return false; // a cluster does not list the words that begin alike
  }

  @AfterEach
  void deleteIndexes() {
    changes.close();
  }
}
