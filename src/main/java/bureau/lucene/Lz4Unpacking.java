package bureau.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Unpacks LZ4 from one array into another, eight bytes at a time. What is packed is a row of
 * sequences: a byte with two lengths, so many bytes as they are, and how far back so many more are
 * found again (the block format of LZ4, as its authors describe it). Most of them are a few bytes
 * long, so that a call for each costs more than the copying.
 */
final class Lz4Unpacking {
  /** Both arrays have so much room behind what is in them, since the last copy may be too long. */
  static final int OVERRUN = 2 * Long.BYTES;

  /** The greatest length in half a byte: more of it follows. */
  private static final int MORE = 15;

  /** The greatest length in a byte that follows: still more of it does. */
  private static final int STILL_MORE = 255;

  /** What is found again is at least so long. */
  private static final int LEAST_AGAIN = 4;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private Lz4Unpacking() {}

  /**
   * Unpacks the beginning of a block.
   *
   * @param packed the block from its first byte
   * @param unpacked where the bytes are put, from 0
   * @param wanted how many are wanted
   * @return how many there are now: those wanted and the rest of the last sequence
   * @throws IndexOutOfBoundsException if this is no such block, or a longer one than the arrays
   *     have room for
   */
  static int unpack(byte[] packed, byte[] unpacked, int wanted) {
    int in = 0;
    int out = 0;
    while (out < wanted) {
      int lengths = packed[in++] & 0xFF;
      int asTheyAre = lengths >>> 4;
      if (asTheyAre == MORE) {
        int more;
        do {
          more = packed[in++] & 0xFF;
          asTheyAre += more;
        } while (more == STILL_MORE);
      }
      copy(packed, in, unpacked, out, asTheyAre);
      in += asTheyAre;
      out += asTheyAre;
      if (out >= wanted) {
        break; // the last sequence of a block ends here
      }
      int back = (short) SHORT.get(packed, in) & 0xFFFF;
      in += Short.BYTES;
      int again = (lengths & MORE) + LEAST_AGAIN;
      if (again == MORE + LEAST_AGAIN) {
        int more;
        do {
          more = packed[in++] & 0xFF;
          again += more;
        } while (more == STILL_MORE);
      }
      if (back >= Long.BYTES) {
        copy(unpacked, out - back, unpacked, out, again);
      } else {
        repeat(unpacked, out - back, out, again);
      }
      out += again;
    }
    return out;
  }

  /** Most lengths take two steps at most, which without asking is quicker than to ask. */
  private static void copy(byte[] from, int start, byte[] to, int end, int length) {
    LONG.set(to, end, (long) LONG.get(from, start));
    LONG.set(to, end + Long.BYTES, (long) LONG.get(from, start + Long.BYTES));
    for (int done = 2 * Long.BYTES; done < length; done += Long.BYTES) {
      LONG.set(to, end + done, (long) LONG.get(from, start + done));
    }
  }

  /** Copies bytes some of which are only there once those before them are copied. */
  private static void repeat(byte[] bytes, int from, int to, int length) {
    for (int done = 0; done < length; done++) {
      bytes[to + done] = bytes[from + done];
    }
  }
}
