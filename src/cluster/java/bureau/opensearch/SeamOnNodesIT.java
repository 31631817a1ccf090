package bureau.opensearch;

import bureau.search.ChangesContractTest;
import bureau.search.TestedIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cluster engine takes changes as every engine has to. */
@ExtendWith(OnNodes.class)
class SeamOnNodesIT extends ChangesContractTest {
  private final Changes changes;

  SeamOnNodesIT(Nodes nodes) {
    this.changes = new Changes(nodes, nodes.unusedName());
  }

  @Override
  protected TestedIndex index() {
    return changes;
  }

  @AfterEach
  void deleteIndexes() {
    changes.close();
  }
}
