package bureau.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Reads what a gzip file (RFC 1952) holds, as if it lay there by itself.
 *
 * @param inner reads it
 * @param warc reads it if it is a web archive, whose members are its records
 */
record Gzip(Cutter inner, Warc warc) implements Cutter {
  /** So much of the file gives the first bytes of what it holds. */
  private static final int HEAD = 8 << 10;

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    BufferedInputStream file = new BufferedInputStream(input.bytes(), HEAD);
    file.mark(HEAD);
    byte[] head = file.readNBytes(HEAD);
    file.reset();
    GzipMembers members = new GzipMembers(file);
    Expanded expanded = new Expanded(members, members::compressed);
    Input within = input.within(expanded, input.path(), withoutEnding(input.name()));
    if (isWarc(head)) {
      warc.cut(within, members, pieces);
      return;
    }
    try {
      inner.cut(within, pieces);
    } catch (ZipException | EOFException e) {
      throw new UnreadableException(
          "broken as a gzip file: " + e.getMessage() + "; what stands behind it is not read");
    }
  }

  private static boolean isWarc(byte[] head) {
    byte[] start = new byte[Warc.START.length()];
    try {
      int length =
          new GzipMembers(new ByteArrayInputStream(head)).readNBytes(start, 0, start.length);
      return Warc.is(new String(Arrays.copyOf(start, length), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // Whatever it is, its own reader says what is wrong with it.
      return false;
    }
  }

  private static String withoutEnding(String name) {
    return name.replaceFirst("(?i)\\.gz$", "");
  }
}
