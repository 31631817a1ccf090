package bureau.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders and files that an index is made of. Of a single one, files are named by their paths
 * within it; of several, with the folder's own name before that.
 */
final class Inputs {
  private final List<FolderWalk> walks = new ArrayList<>();
  private final Set<Path> changed;

  /**
   * Names the inputs.
   *
   * @param sources folders and files
   * @param index the index's folder, which is passed over if it lies within one
   * @throws NoSuchFileException if one is not there
   */
  Inputs(Sources sources, Path index) throws NoSuchFileException {
    changed = sources.changed();
    List<Path> roots = sources.roots();
    Map<String, Integer> named = new HashMap<>();
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString());
      }
      named.merge(ownName(root), 1, Integer::sum);
    }
    for (Path root : roots) {
      String own = ownName(root);
      String label = named.getOrDefault(own, 1) > 1 ? slashes(root.normalize()) : own;
      walks.add(new FolderWalk(root, index, roots.size() == 1 ? "" : label));
    }
  }

  private static String ownName(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Walks all of them, or what of them has changed. */
  void walk(FolderWalk.Visitor visitor) throws IOException {
    for (FolderWalk walk : walks) {
      if (changed.isEmpty()) {
        walk.walk(visitor);
      }
      for (Path path : changed) {
        if (path.startsWith(walk.folder()) && Files.exists(path)) {
          walk.walk(path, visitor);
        }
      }
    }
  }

  /** The names of the files and folders that are walked; an empty one for everything. */
  List<String> walked() {
    return changed.isEmpty()
        ? List.of("")
        : walks.stream()
            .flatMap(walk ->
                changed.stream().filter(path -> path.startsWith(walk.folder())).map(walk::name))
            .toList();
  }

  /** Whether a file of the index need not be taken out of it. */
  boolean isUpToDate(String name) {
    return walks.isEmpty() || Sources.Piped.isName(name) || find(name).isPresent();
  }

  /** The file that has a name, if it is there. */
  Optional<Path> find(String name) {
    return walks.stream()
        .flatMap(walk -> walk.resolve(name).stream())
        .filter(Files::exists)
        .findFirst();
  }
}
