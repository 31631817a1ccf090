package bureau.lucene;

import bureau.search.Indexer;
import bureau.search.Searcher;
import bureau.search.TestedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The embedded engine's index in a folder.
 *
 * @param folder the folder
 */
record InFolder(Path folder) implements TestedIndex {
  @Override
  public Indexer rebuild() {
    return new LuceneIndex(folder).rebuild();
  }

  @Override
  public Indexer update() {
    return new LuceneIndex(folder).update();
  }

  @Override
  public Searcher open() {
    return new LuceneIndex(folder).searcher(Duration.ofDays(1));
  }

  @Override
  public void refresh(Searcher searcher) {
    try {
      ((LuceneSearcher) searcher).refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
