package bureau.lucene;

import bureau.search.EngineContractTest;
import bureau.search.TestedIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine finds what every engine has to find. */
class LuceneContractTest extends EngineContractTest {
  @TempDir private static Path folder;

  @Override
  protected TestedIndex index() {
    return new InFolder(folder);
  }
}
