package bureau.lucene;

import bureau.search.CopiesContractTest;
import bureau.search.TestedIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine groups copies as every engine has to. */
class LuceneCopiesTest extends CopiesContractTest {
  @TempDir private Path folder;

  @Override
  protected TestedIndex index() {
    return new InFolder(folder);
  }
}
