package bureau.opensearch;

import bureau.search.CopiesContractTest;
import bureau.search.Indexer;
import bureau.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cluster engine groups copies as every engine has to. */
@ExtendWith(OnNodes.class)
class CopiesOnNodesIT extends CopiesContractTest {
  private final Changes changes;

  CopiesOnNodesIT(Nodes nodes) {
    this.changes = new Changes(nodes, nodes.unusedName());
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
    return changes.searcher();
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
