package bureau.read;

import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What a compressed stream expands to. Ends with an error where no honest file does: a few bytes
 * that become very many are made to keep a reader busy for ever.
 */
final class Expanded extends CountingStream {
  /** The most that one compressed stream may become, in bytes: 64 GiB. */
  static final long MOST = 64L << 30;

  /** How many times its size it may become; news in any markup becomes twenty times its size. */
  static final int FOLD = 200;

  /** Up to this size, in bytes, any ratio will do: 16 MiB. */
  private static final long FREE = 16 << 20;

  private final LongSupplier compressed;
  private long given;

  /**
   * Watches a stream.
   *
   * @param in the expanded bytes; not closed
   * @param compressed how many compressed bytes were read for them so far
   */
  Expanded(InputStream in, LongSupplier compressed) {
    super(in);
    this.compressed = compressed;
  }

  @Override
  void count(int read) {
    given += read;
    if (given > MOST) {
      throw new UnreadableException("expands to more than 64 GiB; it is not read on");
    }
    if (given > FREE && given / FOLD > compressed.getAsLong()) {
      throw new UnreadableException(
          "expands to more than " + FOLD + " times its size; it is not read on");
    }
  }

  /** Leaves the stream open, since more may follow in its archive. */
  @Override
  public void close() {}
}
