package bureau.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes are read, as they are. */
abstract class CountingStream extends FilterInputStream {
  CountingStream(InputStream in) {
    super(in);
  }

  /**
   * Takes note.
   *
   * @param bytes how many were read just now, 0 or more
   */
  abstract void count(int bytes);

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }
}
