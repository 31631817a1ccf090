package bureau.opensearch;

import bureau.search.CopiesContractTest;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cluster engine groups copies as every engine has to. */
@ExtendWith(OnNodes.class)
class CopiesOnNodesIT extends CopiesContractTest {
  private final String address;
  private final Changes changes;

  CopiesOnNodesIT(Nodes nodes) {
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

  @AfterEach
  void deleteIndexes() {
    changes.close();
  }
}
