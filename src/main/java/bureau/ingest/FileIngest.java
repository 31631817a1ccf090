package bureau.ingest;

import bureau.article.Article;
import bureau.read.ArticleReader;
import bureau.read.Sink;
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
import java.util.function.UnaryOperator;

/**
 * Reads one file's articles into the index.
 *
 * @param reader splits the file into articles
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

  void read(Path file, String path, BasicFileAttributes attributes) {
    // The digest is only known at the end; articles are told apart by path and time alone.
    InputFile unread =
        new InputFile(path, attributes.size(), attributes.lastModifiedTime().toInstant(), "");
    Counting sink = new Counting(unread);
    MessageDigest digest = Digests.algorithm();
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting = new DigestInputStream(new Telling(in), digest);
        BufferedInputStream buffered = new BufferedInputStream(digesting, BUFFER_BYTES)) {
      reader.read(buffered, path, unread.modified(), sink);
      if (sink.articles > 0) {
        Digests.drain(buffered);
      }
    } catch (IOException e) {
      sink.failed(path, Failures.reason(e));
    }
    long bytes = sink.failures == 0 ? unread.bytes() : InputFile.READ_AGAIN;
    indexer.record(new InputFile(path, bytes, unread.modified(), Digests.hex(digest)));
    progress.done(0, 0, true);
  }

  /** Adds what comes to the index and counts it. */
  private final class Counting implements Sink {
    private final InputFile file;
    private long articles;
    private long failures;

    Counting(InputFile file) {
      this.file = file;
    }

    @Override
    public void article(Article article) {
      indexer.add(tagging.apply(article), file);
      tally.indexed();
      articles++;
      progress.done(0, 1, false);
    }

    @Override
    public void skipped(String where, String reason) {
      tally.skipped(where, reason);
    }

    @Override
    public void failed(String where, String error) {
      tally.failed(where, error);
      failures++;
    }
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
