package bureau.lucene;

import bureau.search.CopiesContractTest;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine groups copies as every engine has to. */
class LuceneCopiesTest extends CopiesContractTest {
  @TempDir private Path folder;

  @Override
  protected Indexer rebuild() {
    return new LuceneIndex(folder).rebuild();
  }

  @Override
  protected Indexer update() {
    return new LuceneIndex(folder).update();
  }

  @Override
  protected Searcher open() {
    return new LuceneIndex(folder).searcher(Duration.ofDays(1));
  }

  @Override
  protected void refresh(Searcher searcher) {
    try {
      ((LuceneSearcher) searcher).refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
