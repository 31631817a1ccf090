package bureau.lucene;

import bureau.search.ChangesContractTest;
import bureau.search.TestedIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine takes changes as every engine has to. */
class LuceneChangesTest extends ChangesContractTest {
  @TempDir private Path folder;

  @Override
  protected TestedIndex index() {
    return new InFolder(folder);
  }
}
