package bureau.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder and all below it, links followed, hidden files and folders and the index itself
 * passed over.
 *
 * @param folder where to begin; a single file is walked by itself
 * @param index the index's folder, which may lie within
 */
record FolderWalk(Path folder, Path index) {

  /** Is told of each file, once. */
  interface Visitor {
    /** A file to be read. */
    void file(Path file, BasicFileAttributes attributes) throws IOException;

    /** A file or folder that is passed over. */
    void skipped(Path path, String reason);

    /** A file or folder that cannot be looked at. */
    void failed(Path path, String error);
  }

  void walk(Visitor visitor) throws IOException {
    Path indexFolder = index.toAbsolutePath().normalize();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            if (isHidden(path)) {
              visitor.skipped(path, "hidden folder");
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
              visitor.skipped(path, "hidden file");
            } else if (!attributes.isRegularFile()) {
              visitor.skipped(path, "not a regular file");
            } else {
              visitor.file(path, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
              visitor.skipped(path, "link to a folder above it");
            } else {
              visitor.failed(path, Failures.reason(failure));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
            if (failure != null) {
              visitor.failed(path, Failures.reason(failure));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The path that an article's source names: relative to the folder, with forward slashes. */
  String name(Path path) {
    Path name = path.equals(folder) ? path.getFileName() : folder.relativize(path);
    return name.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** The file that an article's source names. */
  Path resolve(String name) {
    return Files.isDirectory(folder) ? folder.resolve(name) : folder.resolveSibling(name);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
