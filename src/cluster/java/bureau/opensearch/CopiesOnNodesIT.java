package bureau.opensearch;

import bureau.search.CopiesContractTest;
import bureau.search.TestedIndex;
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
  protected TestedIndex index() {
    return changes;
  }

  @AfterEach
  void deleteIndexes() {
    changes.close();
  }
}
