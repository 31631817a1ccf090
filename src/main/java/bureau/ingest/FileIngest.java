package bureau.ingest;

import bureau.article.Article;
import bureau.ingest.Sources.Piped;
import bureau.read.ArticleReader;
import bureau.search.Indexer;
import bureau.search.InputFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file's articles into the index.
 *
 * @param reader cuts the file into pieces, and those into articles
 * @param tagging adds to each what its file does not state
 * @param indexer takes them
 * @param tally counts them
 * @param progress is told of them
 */
record FileIngest(
    ArticleReader reader,
    UnaryOperator<Article> tagging,
    Indexer indexer,
    Tally tally,
    Progress progress) {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Reads a file. If it is a container, other threads may still be at work on its last pieces when
   * this returns; whichever ends last records the file.
   */
  void read(Path file, String path, BasicFileAttributes attributes, Workers workers) {
    // The digest is only known at the end; articles are told apart by path and time alone.
    InputFile unread =
        new InputFile(path, attributes.size(), attributes.lastModifiedTime().toInstant(), "");
    Opening opening = new Opening(file, () -> Files.newInputStream(file));
    read(opening, () -> hasChanged(file, attributes), unread, workers);
  }

  /** One that is gone by now was read whole; the next update drops it. */
  private static boolean hasChanged(Path file, BasicFileAttributes before) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() != before.size()
          || !now.lastModifiedTime().equals(before.lastModifiedTime());
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads a stream, as a file of its name. */
  void read(Piped piped, Workers workers) {
    InputFile unread = new InputFile(piped.name(), 0, piped.at(), "");
    read(new Opening(null, piped::bytes), () -> false, unread, workers);
  }

  private void read(Opening opening, BooleanSupplier changed, InputFile unread, Workers workers) {
    Batches batches = new Batches(unread, this, workers);
    MessageDigest digest = Digests.algorithm();
    try (InputStream in = opening.bytes().open();
        DigestInputStream digesting = new DigestInputStream(new Telling(in), digest);
        BufferedInputStream buffered = new BufferedInputStream(digesting, BUFFER_BYTES)) {
      reader.cut(buffered, unread.path(), unread.modified(), opening.file(), batches);
      if (batches.holdContent()) {
        Digests.drain(buffered);
      }
      if (changed.getAsBoolean()) {
        batches.failed("it changed while it was read; an update reads it again");
      }
    } catch (IOException e) {
      batches.failed(Failures.reason(e));
    }
    batches.end(Digests.hex(digest));
  }

  /**
   * What is to be read.
   *
   * @param file where it lies; null if it is no file
   * @param bytes opens it
   */
  private record Opening(@Nullable Path file, Bytes bytes) {}

  private interface Bytes {
    InputStream open() throws IOException;
  }

  /** Tells how much has been read. */
  private final class Telling extends FilterInputStream {
    Telling(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        progress.done(count, 0, false);
      }
      return count;
    }
  }
}
