package bureau.read;

import java.io.InputStream;

/**
 * Bounds how much of a container is read for one entry: a parser that is fed from here holds no
 * more of it. After the bound the container cannot be read on, since nothing tells where its next
 * entry begins.
 */
final class Allowance extends CountingStream {
  /** The most that is read of one entry, in bytes: 16 MiB. */
  static final int MOST = 16 << 20;

  private final int most;
  private long left;

  Allowance(InputStream in) {
    this(in, MOST);
  }

  /**
   * Bounds it otherwise.
   *
   * @param most the most that is read of one entry, in bytes
   */
  Allowance(InputStream in, int most) {
    super(in);
    this.most = most;
    left = most;
  }

  /** What was read since the last entry, in bytes; at least 1. The next may have as much again. */
  int renew() {
    int used = (int) (most - left);
    left = most;
    return Math.max(1, used);
  }

  @Override
  void count(int read) {
    left -= read;
    if (left < 0) {
      throw new UnreadableException(
          "an entry larger than " + (most >> 20) + " MiB; what stands behind it is not read");
    }
  }

  /** Leaves the stream open: parsers close what they were given, and more may follow it. */
  @Override
  public void close() {}
}
