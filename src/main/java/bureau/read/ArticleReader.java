package bureau.read;

import bureau.extract.Clue;
import bureau.extract.ExportExtractor;
import bureau.extract.Extraction;
import bureau.extract.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one file's bytes into articles: web pages, plain-text exports and JSON Lines, told apart by
 * what is in them. Stateless, safe for several threads.
 */
public final class ArticleReader {
  /** The most that is read of a page or an export, in bytes: 64 MiB. */
  static final int LARGEST_FILE = 64 << 20;

  /** How much of a file is looked at to tell its format, in bytes. */
  private static final int HEAD = 64 << 10;

  private final PageExtractor pages = new PageExtractor(Clock.systemUTC());
  private final ExportExtractor exports = new ExportExtractor(Clock.systemUTC());
  private final JsonLines jsonLines = new JsonLines(Clock.systemUTC());

  /** A reader for any number of files. */
  public ArticleReader() {}

  /**
   * Reads a file. Every entry of it is told to the sink exactly once.
   *
   * @param bytes the file, read to its end or to where it stops being of interest; not closed
   * @param path the file's path relative to the folder, with forward slashes; it goes into the
   *     articles' source, and into their id where they state neither id nor address
   * @param sink told of each entry
   * @throws IOException if the stream throws it
   */
  public void read(InputStream bytes, String path, Sink sink) throws IOException {
    byte[] head = bytes.readNBytes(HEAD);
    Format format = Format.of(head, path);
    switch (format.kind()) {
      case NONE -> sink.skipped(path, format.reason());
      case JSON_LINES -> jsonLines.read(head, bytes, path, sink);
      case HTML, TEXT -> whole(head, bytes, format.kind(), path, sink);
    }
  }

  /**
   * Reads a web page and tells what it says about each field, whether the article carries it or
   * not.
   *
   * @param bytes the page, read to its end; not closed
   * @param path as for {@link #read}
   * @return empty if the bytes are no web page or hold no article
   * @throws IOException if the stream throws it
   */
  public List<Clue> clues(InputStream bytes, String path) throws IOException {
    byte[] all = bytes.readNBytes(LARGEST_FILE);
    byte[] head = Arrays.copyOf(all, Math.min(all.length, HEAD));
    if (Format.of(head, path).kind() != Format.Kind.HTML) {
      return List.of();
    }
    return pages.extract(Charsets.decode(all), path) instanceof Extraction.Found found
        ? found.clues()
        : List.of();
  }

  private void whole(byte[] head, InputStream bytes, Format.Kind kind, String path, Sink sink)
      throws IOException {
    byte[] rest = head.length < HEAD ? new byte[0] : bytes.readNBytes(LARGEST_FILE - HEAD + 1);
    if (head.length + rest.length > LARGEST_FILE) {
      sink.failed(path, "larger than 64 MiB, the most that is read of one page or text");
      return;
    }
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    try {
      String text = Charsets.decode(all);
      List<Extraction> extractions =
          kind == Format.Kind.HTML
              ? List.of(pages.extract(text, path))
              : exports.extract(text, path);
      for (int i = 0; i < extractions.size(); i++) {
        tell(extractions.get(i), extractions.size() == 1 ? path : path + "#" + (i + 1), sink);
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A page can be broken in ways no library foresees; it must not take the other files along.
      sink.failed(path, "cannot be read: " + e);
    }
  }

  private static void tell(Extraction extraction, String path, Sink sink) {
    switch (extraction) {
      case Extraction.Found found -> sink.article(found.article());
      case Extraction.Nothing nothing -> sink.skipped(path, nothing.reason());
    }
  }
}
