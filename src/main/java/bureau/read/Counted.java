package bureau.read;

import java.io.InputStream;

/** Counts the bytes that are read. */
final class Counted extends CountingStream {
  private long bytes;

  Counted(InputStream in) {
    super(in);
  }

  long bytes() {
    return bytes;
  }

  @Override
  void count(int read) {
    bytes += read;
  }
}
