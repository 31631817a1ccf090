package bureau.read;

import bureau.extract.ExportExtractor;
import bureau.extract.Extraction;
import bureau.extract.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file's bytes into articles: web pages, plain-text exports, NITF and JSON Lines, told
 * apart by what is in them. Stateless, safe for several threads.
 */
public final class ArticleReader {
  /**
   * The most that is read of a web page, in bytes: 16 MiB. Its parsed form takes ten times that.
   */
  static final int LARGEST_PAGE = 16 << 20;

  /** The most that is read of a text, which may be a download of thousands of articles: 64 MiB. */
  static final int LARGEST_TEXT = 64 << 20;

  /** How much of a file is looked at to tell its format, in bytes. */
  private static final int HEAD = 64 << 10;

  private final PageExtractor pages = new PageExtractor(Clock.systemUTC());
  private final ExportExtractor exports = new ExportExtractor(Clock.systemUTC());
  private final Nitf nitf = new Nitf(Clock.systemUTC());
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
    read(bytes, path, null, sink);
  }

  /**
   * Reads a file that was last written at a known time, which dates a page that states no date.
   *
   * @param saved when the file was last written; null if it is not known
   * @throws IOException if the stream throws it
   */
  public void read(InputStream bytes, String path, @Nullable Instant saved, Sink sink)
      throws IOException {
    byte[] head = bytes.readNBytes(HEAD);
    Format format = Format.of(head, path);
    switch (format.kind()) {
      case NONE -> sink.skipped(path, format.reason());
      case JSON_LINES -> jsonLines.read(head, bytes, path, sink);
      case HTML, TEXT, NITF -> whole(head, bytes, format.kind(), new Named(path, saved), sink);
    }
  }

  /** A file's path and when it was last written. */
  private record Named(String path, @Nullable Instant saved) {}

  private void whole(byte[] head, InputStream bytes, Format.Kind kind, Named file, Sink sink)
      throws IOException {
    String path = file.path();
    int largest = kind == Format.Kind.TEXT ? LARGEST_TEXT : LARGEST_PAGE;
    byte[] rest = head.length < HEAD ? new byte[0] : bytes.readNBytes(largest - HEAD + 1);
    if (head.length + rest.length > largest) {
      String what =
          switch (kind) {
            case HTML -> "web page";
            case NITF -> "wire document";
            default -> "text";
          };
      sink.failed(
          path, "larger than " + (largest >> 20) + " MiB, the most that is read of one " + what);
      return;
    }
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    try {
      String text = Charsets.decode(all);
      List<Extraction> extractions =
          switch (kind) {
            case HTML -> List.of(pages.extract(text, path, file.saved()));
            case NITF -> List.of(nitf(text, path));
            default -> exports.extract(text, path);
          };
      for (int i = 0; i < extractions.size(); i++) {
        tell(extractions.get(i), extractions.size() == 1 ? path : path + "#" + (i + 1), sink);
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A page can be broken in ways no library foresees; it must not take the other files along.
      sink.failed(path, "cannot be read: " + e);
    }
  }

  private Extraction nitf(String text, String path) {
    return nitf.read(text, path)
        .<Extraction>map(article -> new Extraction.Found(article, List.of()))
        .orElseGet(() -> new Extraction.Nothing("an NITF document without headline and text"));
  }

  private static void tell(Extraction extraction, String path, Sink sink) {
    switch (extraction) {
      case Extraction.Found found -> {
        sink.clues(path, found.clues());
        sink.article(found.article());
      }
      case Extraction.Nothing nothing -> sink.skipped(path, nothing.reason());
    }
  }
}
