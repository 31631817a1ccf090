package bureau.read;

import bureau.extract.Extraction;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents that have to be in memory as a whole.
 *
 * @param what the document's kind, in words
 * @param largest the most that is read of one, in bytes
 * @param parser takes it apart
 */
record WholeFile(String what, int largest, Parser parser) implements Cutter {

  /** Takes a document's text apart. */
  interface Parser {
    /**
     * Reads the entries of a document.
     *
     * @param saved when the file was last written; null if that is not known
     */
    List<Extraction> read(String text, String path, @Nullable Instant saved);
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    byte[] all = input.bytes().readNBytes(largest + 1);
    if (all.length > largest) {
      throw new UnreadableException(
          "larger than " + (largest >> 20) + " MiB, the most that is read of one " + what);
    }
    String path = input.path();
    pieces.take(
        Piece.of(path, all.length, () -> parser.read(Charsets.decode(all), path, input.saved())));
  }
}
