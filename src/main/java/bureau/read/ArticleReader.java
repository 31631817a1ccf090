package bureau.read;

import bureau.extract.BylineParser;
import bureau.extract.DateParser;
import bureau.extract.ExportExtractor;
import bureau.extract.Extraction;
import bureau.extract.PageExtractor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files' bytes into articles: single documents and containers of many, told apart by what is
 * in them. Stateless, safe for several threads.
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

  /** Made for the first file, since it takes as long as a whole search; null until then. */
  private volatile @Nullable Map<Format.Kind, Cutter> cutters;

  private Map<Format.Kind, Cutter> cutters() {
    Map<Format.Kind, Cutter> made = cutters;
    if (made == null) {
      synchronized (this) {
        made = cutters;
        if (made == null) {
          made = make(Clock.systemUTC());
          cutters = made;
        }
      }
    }
    return made;
  }

  private Map<Format.Kind, Cutter> make(Clock clock) {
    Map<Format.Kind, Cutter> made = new EnumMap<>(Format.Kind.class);
    PageExtractor pages = new PageExtractor(clock);
    DateParser dates = new DateParser(clock);
    ExportExtractor exports = new ExportExtractor(clock);
    Nitf nitf = new Nitf(clock);
    made.put(
        Format.Kind.HTML,
        new WholeFile(
            "web page",
            LARGEST_PAGE,
            (text, path, saved) -> List.of(SavedPage.of(text, saved, dates).extract(pages, path))));
    made.put(
        Format.Kind.TEXT,
        new WholeFile("text", LARGEST_TEXT, (text, path, saved) -> exports.extract(text, path)));
    made.put(
        Format.Kind.NITF,
        new WholeFile(
            "wire document", LARGEST_PAGE, (text, path, saved) -> List.of(nitf(nitf, text, path))));
    made.put(
        Format.Kind.NEWSML,
        new XmlItems(NewsMl.ITEMS, true, new NewsMl(clock), "a NewsML-G2 message without items"));
    made.put(
        Format.Kind.FEED,
        new XmlItems(Feed.ENTRIES, true, new Feed(clock), "a feed without entries"));
    made.put(Format.Kind.JSON_LINES, new JsonLines(clock));
    made.put(Format.Kind.JSON, new JsonDocument(clock));
    made.put(Format.Kind.CSV, new Csv(clock));
    made.put(
        Format.Kind.REUTERS,
        new XmlItems(
            Set.of("reuters"), false, new ReutersSgml(clock), "an SGML file without stories"));
    Warc warc = new Warc(new WarcCaptures(pages, dates));
    made.put(Format.Kind.WARC, warc);
    Documents documents = new Documents(exports, new BylineParser(), dates);
    made.put(Format.Kind.DOCX, new Docx(documents));
    made.put(Format.Kind.PDF, new Pdf(documents));
    made.put(Format.Kind.MAIL, new Mail(pages, exports, dates, this::cut));
    made.put(Format.Kind.GZIP, new Gzip(this::cut, warc));
    made.put(Format.Kind.ZIP, new Zip(this::cut));
    return made;
  }

  private static Extraction nitf(Nitf nitf, String text, String path) {
    return nitf.read(text, path)
        .<Extraction>map(article -> new Extraction.Found(article, List.of()))
        .orElseGet(() -> new Extraction.Nothing("an NITF document without headline and text"));
  }

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
    cut(new Input(bytes, path, path, saved, 0, null), piece -> piece.read(sink));
  }

  /**
   * Reads a file where it lies.
   *
   * @throws IOException if it cannot be opened or read
   */
  public void read(Path file, String path, Sink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Instant saved = Files.getLastModifiedTime(file).toInstant();
      cut(in, path, saved, file, piece -> piece.read(sink));
    }
  }

  /**
   * Cuts a file into pieces, which can be read on other threads. Read one after the other they tell
   * a sink what {@link #read} tells it.
   *
   * @param bytes as for {@link #read}; no piece needs it any more when this returns
   * @param file where the bytes lie, for archives that no stream can be made out of; null if they
   *     are no file
   * @param pieces takes at least one piece
   * @throws IOException if the stream throws it
   */
  public void cut(
      InputStream bytes, String path, @Nullable Instant saved, @Nullable Path file, Pieces pieces)
      throws IOException {
    cut(new Input(bytes, path, path, saved, 0, file), pieces);
  }

  /** Cuts a file, or one that lies in another. */
  private void cut(Input input, Pieces pieces) throws IOException {
    String path = input.path();
    try {
      if (input.depth() > Input.DEEPEST) {
        throw new UnreadableException("lies in more than four archives; it is not read");
      }
      BufferedInputStream buffered = new BufferedInputStream(input.bytes(), HEAD);
      buffered.mark(HEAD);
      byte[] head = buffered.readNBytes(HEAD);
      buffered.reset();
      Format format = Format.of(head, input.name());
      Cutter cutter = cutters().get(format.kind());
      if (cutter == null) {
        pieces.take(Piece.skipped(path, format.reason()));
      } else {
        cutter.cut(input.readFrom(buffered), pieces);
      }
    } catch (UnreadableException e) {
      pieces.take(Piece.failed(path, e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // As for a piece: what one file does to a library must not take the others along.
      pieces.take(Piece.failed(path, "cannot be read: " + e));
    }
  }
}
