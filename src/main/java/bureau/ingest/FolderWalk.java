package bureau.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder and all below it, links followed, hidden files and folders and the index itself
 * passed over.
 *
 * @param folder where to begin; a single file is walked by itself
 * @param index the index's folder, which may lie within
 * @param label what the files' names begin with; empty for nothing
 */
record FolderWalk(Path folder, Path index, String label) {

  /** Is told of each file, once. */
  interface Visitor {
    /** A file to be read, and what finds out the name that its articles' sources have. */
    void file(Path file, Supplier<String> name, BasicFileAttributes attributes) throws IOException;

    /** A file or folder that is passed over, by name. */
    void skipped(String name, String reason);

    /** A file or folder that cannot be looked at, by name. */
    void failed(String name, String error);
  }

  /** Walks all of it. */
  void walk(Visitor visitor) throws IOException {
    walk(folder, visitor);
  }

  /** Walks a file or folder within. */
  void walk(Path start, Visitor visitor) throws IOException {
    Path indexFolder = index.toAbsolutePath().normalize();
    FolderLinks links = new FolderLinks(List.of(folder));
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (path.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            if (isHidden(path)) {
              visitor.skipped(name(path), "hidden folder");
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (links.leadToWhatIsRead(path)) {
              visitor.skipped(name(path), "link to a folder that is read anyway");
              return FileVisitResult.SKIP_SUBTREE;
            }
            return path.toAbsolutePath().normalize().equals(indexFolder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (isHidden(path) && !path.equals(folder)) {
              visitor.skipped(name(path), "hidden file");
            } else if (!attributes.isRegularFile()) {
              visitor.skipped(name(path), "not a regular file");
            } else {
              visitor.file(path, () -> name(path), attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
              visitor.skipped(name(path), "link to a folder above it");
            } else {
              visitor.failed(name(path), Failures.reason(failure));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
            if (failure != null) {
              visitor.failed(name(path), Failures.reason(failure));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * The path that an article's source names: relative to the folder and behind its label, with
   * forward slashes. One whose bytes are no text in the system's encoding is written as in an
   * address, {@code caf%E9.html}, so that no two are the same.
   */
  String name(Path path) {
    if (path.equals(folder)) {
      return label.isEmpty() && !Files.isDirectory(folder) ? written(path.getFileName()) : label;
    }
    String below = written(folder.relativize(path));
    return label.isEmpty() ? below : label + "/" + below;
  }

  private static String written(Path relative) {
    String text = Inputs.slashes(relative);
    if (isAscii(text)
        || parsed(relative.getFileSystem(), text).filter(relative::equals).isPresent()) {
      return text;
    }
    List<String> parts = new ArrayList<>();
    for (Path part : relative) {
      // The root knows nothing of a file of this name, so that the address is its name alone.
      String address = part.getFileSystem().getPath("/").resolve(part).toUri().getRawPath();
      parts.add(address.replaceAll("^/|/$", ""));
    }
    return String.join("/", parts);
  }

  /** Such a name means the same in all encodings. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Optional<Path> parsed(FileSystem files, String text) {
    try {
      return Optional.of(files.getPath(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The file that an article's source names; empty if it is named as none of this folder's. */
  Optional<Path> resolve(String name) {
    boolean single = !Files.isDirectory(folder);
    if (label.isEmpty()) {
      return within(single ? folder.toAbsolutePath().getParent() : folder, name);
    }
    if (single) {
      return name.equals(label) ? Optional.of(folder) : Optional.empty();
    }
    return name.startsWith(label + "/")
        ? within(folder, name.substring(label.length() + 1))
        : Optional.empty();
  }

  /** The file of a name, as it is or as an address has it. */
  private static Optional<Path> within(@Nullable Path parent, String name) {
    if (parent == null) {
      return Optional.empty();
    }
    Optional<Path> plain = parsed(parent.getFileSystem(), name).map(parent::resolve);
    if (name.indexOf('%') < 0 || plain.filter(Files::exists).isPresent()) {
      return plain;
    }
    try {
      Path decoded = Path.of(URI.create("file:///" + name));
      Path relative = decoded.getRoot().relativize(decoded);
      return written(relative).equals(name) ? Optional.of(parent.resolve(relative)) : plain;
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
