package bureau.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/**
 * Where an index is kept, and on whose behalf.
 *
 * @param path the folder
 * @param command what whoever finds the index locked is told of its writer
 * @param opening opens the folder as Lucene sees it
 */
record IndexFolder(Path path, String command, Opening opening) {

  /** Opens a folder, which is made if it is not there. */
  interface Opening {
    Directory open(Path folder) throws IOException;
  }

  Directory open() throws IOException {
    return opening.open(path);
  }
}
