package bureau.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Links to folders that a walk meets. A folder is read by its own name if it has one there, and
 * through one link otherwise: a few folders full of links to each other would have more paths than
 * anybody can walk.
 */
final class FolderLinks {
  private final List<Path> roots = new ArrayList<>();
  private final Set<Path> followed = new HashSet<>();

  /**
   * None met yet.
   *
   * @param folders where the walk begins
   */
  FolderLinks(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      roots.add(folder.toRealPath());
    }
  }

  /** Whether a folder is a link, and need not be followed. To be asked once for each. */
  boolean leadToWhatIsRead(Path path) throws IOException {
    if (!Files.isSymbolicLink(path)) {
      return false;
    }
    Path target = path.toRealPath();
    boolean read =
        roots.stream().anyMatch(root -> target.startsWith(root) && isShown(root, target))
            || followed.stream().anyMatch(target::startsWith);
    if (!read) {
      followed.add(target);
    }
    return read;
  }

  /** Whether no folder on the way is hidden, which would be passed over. */
  private static boolean isShown(Path root, Path target) {
    for (Path part : root.relativize(target)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
