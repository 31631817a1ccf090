package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads what a gzip file (RFC 1952) holds, as if it lay there by itself. */
record Gzip(Cutter inner) implements Cutter {
  private static final int BUFFER_BYTES = 64 << 10;

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Counted compressed = new Counted(input.bytes());
    try {
      Expanded expanded =
          new Expanded(new GZIPInputStream(compressed, BUFFER_BYTES), compressed::bytes);
      inner.cut(input.within(expanded, input.path(), withoutEnding(input.name())), pieces);
    } catch (ZipException | EOFException e) {
      throw new UnreadableException(
          "broken as a gzip file: " + e.getMessage() + "; what stands behind it is not read");
    }
  }

  private static String withoutEnding(String name) {
    return name.replaceFirst("(?i)\\.gz$", "");
  }
}
