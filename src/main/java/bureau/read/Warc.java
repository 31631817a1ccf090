package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Cuts web archives (WARC 1.0 and 1.1, ISO 28500) at their records, which are numbered from 1. A
 * damaged one is told with its offset, and what stands behind it is read.
 *
 * @param captures reads what a record holds
 */
record Warc(WarcCaptures captures) implements Cutter {
  /** What every record begins with. */
  static final String START = "WARC/";

  /** Whether a file that begins like this is a web archive. */
  static boolean is(String start) {
    return start.startsWith(START);
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    cut(input, null, pieces);
  }

  /**
   * Cuts a file.
   *
   * @param members what expands it; null if it lies there expanded
   */
  void cut(Input input, @Nullable GzipMembers members, Pieces pieces) throws IOException {
    WarcRecords records = new WarcRecords(input.bytes(), members);
    Seen seen = new Seen();
    // A member's sum stands behind its record: it is only handed on when that has been read.
    Piece held = null;
    boolean more = true;
    for (int number = 1; more; number++) {
      try {
        Optional<WarcRecord> record = records.next();
        held = hand(held, pieces);
        if (record.isPresent()) {
          held = captures.piece(record.get(), new Place(input.path(), number), seen);
        }
        more = record.isPresent();
      } catch (IOException | RuntimeException e) {
        if (held != null && records.spoils(e)) {
          number--;
        } else {
          hand(held, pieces);
        }
        held = null;
        String error = error(e, records.offset());
        more = records.recover(e);
        pieces.take(Piece.failed(new Place(input.path(), number).where(), error));
      }
    }
  }

  private static @Nullable Piece hand(@Nullable Piece held, Pieces pieces) {
    if (held != null) {
      pieces.take(held);
    }
    return null;
  }

  private static String error(Exception e, long offset) {
    String where = "the record at byte " + offset;
    if (e instanceof UnreadableException) {
      return where + " is damaged: its header has no end";
    }
    return e instanceof EOFException
        ? where + " is cut off; the file ends there"
        : where + " is damaged: " + e.getMessage();
  }
}
