package bureau.read;

import bureau.extract.Extraction;
import java.util.List;

/**
 * A part of a file that is read by itself, on any thread and in any order: the whole of a page, a
 * line, a record. It holds its bytes, so whoever keeps pieces bounds how many.
 */
public final class Piece {
  private final String where;
  private final int bytes;
  private final Reading reading;

  /** How the entries of a piece are read. */
  interface Reading {
    /**
     * Reads them.
     *
     * @return what came of each entry, in their order; never empty
     * @throws UnreadableException if the piece should be an article and cannot be read
     */
    List<Extraction> read();
  }

  private Piece(String where, int bytes, Reading reading) {
    this.where = where;
    this.bytes = bytes;
    this.reading = reading;
  }

  /**
   * A piece that is still to be read.
   *
   * @param where its path, as {@link Sink#skipped} names it; if it holds several entries, each has
   *     {@code #} and its number behind that
   * @param bytes about how much memory it holds
   */
  static Piece of(String where, int bytes, Reading reading) {
    return new Piece(where, bytes, reading);
  }

  /** A piece that is passed over. */
  static Piece skipped(String where, String reason) {
    return new Piece(where, 0, () -> List.of(new Extraction.Nothing(reason)));
  }

  /** A piece that cannot be read. */
  static Piece failed(String where, String error) {
    return new Piece(
        where,
        0,
        () -> {
          throw new UnreadableException(error);
        });
  }

  /** About how much memory it holds, in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Reads the piece and tells each entry of it exactly once. What the sink throws goes through. */
  public void read(Sink sink) {
    List<Extraction> extractions;
    try {
      extractions = reading.read();
    } catch (UnreadableException e) {
      sink.failed(where, e.getMessage());
      return;
    } catch (RuntimeException | StackOverflowError e) {
      // A page can be broken in ways no library foresees; it must not take the other files along.
      sink.failed(where, "cannot be read: " + e);
      return;
    }
    for (int i = 0; i < extractions.size(); i++) {
      tell(extractions.get(i), extractions.size() == 1 ? where : where + "#" + (i + 1), sink);
    }
  }

  private static void tell(Extraction extraction, String where, Sink sink) {
    switch (extraction) {
      case Extraction.Found found -> {
        if (!found.clues().isEmpty()) {
          sink.clues(where, found.clues());
        }
        sink.article(found.article());
      }
      case Extraction.Nothing nothing -> sink.skipped(where, nothing.reason());
    }
  }
}
