package bureau.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file to be cut, or one in an archive.
 *
 * @param bytes it from its start to its end; not closed
 * @param path its path, as {@link ArticleReader#read} takes it
 * @param name its name, which may say what kind it is
 * @param saved when it was last written; null if that is not known
 * @param depth how many archives it lies in
 * @param file where it lies; null if that is no file of its own
 */
record Input(
    InputStream bytes,
    String path,
    String name,
    @Nullable Instant saved,
    int depth,
    @Nullable Path file) {
  /** The most archives that may lie in each other. */
  static final int DEEPEST = 4;

  /** A file within this one. */
  Input within(InputStream inner, String innerPath, String innerName) {
    return new Input(inner, innerPath, innerName, saved, depth + 1, null);
  }

  /** The same file, written at another time. */
  Input savedAt(@Nullable Instant time) {
    return new Input(bytes, path, name, time, depth, file);
  }

  /** The same file, read through another stream. */
  Input readFrom(InputStream stream) {
    return new Input(stream, path, name, saved, depth, file);
  }
}
