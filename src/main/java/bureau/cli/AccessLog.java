package bureau.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of the access log go.
 *
 * @param out takes them; null for nowhere
 * @param isOwn whether it is closed with this
 */
record AccessLog(@Nullable PrintWriter out, boolean isOwn) implements AutoCloseable {
  /**
   * Opens the log.
   *
   * @param file the file to append to, {@code -} for the error stream; null for no log
   * @throws IOException if it cannot be written
   */
  static AccessLog to(@Nullable Path file, PrintWriter err) throws IOException {
    if (file == null) {
      return new AccessLog(null, false);
    }
    return file.toString().equals("-")
        ? new AccessLog(err, false)
        : new AccessLog(
            new PrintWriter(
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true),
            true);
  }

  /** Writes a line, at once. Several threads may. */
  void write(String line) {
    if (out != null) {
      out.println(line);
    }
  }

  @Override
  public void close() {
    if (out != null && isOwn) {
      out.close();
    }
  }
}
