package bureau.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A beginning, and one piece again and again, made as it is read. */
final class Endless extends InputStream {
  private final byte[] start;
  private final byte[] piece;
  private final int length;
  private int given;

  Endless(String start, String piece, int length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.piece = piece.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    if (given == length) {
      return -1;
    }
    int at = given++;
    return at < start.length ? start[at] : piece[(at - start.length) % piece.length];
  }

  @Override
  public int read(byte[] buffer, int offset, int count) {
    int read = 0;
    while (read < count && given < length) {
      buffer[offset + read++] = (byte) read();
    }
    return read == 0 && count > 0 ? -1 : read;
  }

  /** How much of it was read. */
  int given() {
    return given;
  }
}
