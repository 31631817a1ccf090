package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file (RFC 1952) expands to, member by member: one read never spans two, the file
 * knows where each begins, and behind a broken one it goes on with the next. The JDK's stream does
 * neither, and takes what it cannot read behind a member for the file's end.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int at;
  private int end;

  /** How many bytes of the file were read before those in the buffer. */
  private long before;

  private long start;
  private boolean within;
  private boolean ended;

  /**
   * Reads a file.
   *
   * @param in it; not closed
   */
  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Where the member begins of which bytes were given last, in bytes from the file's start. */
  long start() {
    return start;
  }

  /** How many bytes of the file what was given so far is made of. */
  long compressed() {
    return before + at;
  }

  /**
   * Leaves the member that is broken and finds the next, by how one begins.
   *
   * @return false if there is none
   */
  boolean skipToNext() throws IOException {
    leave();
    int first = one();
    int second = one();
    int third = one();
    int flags = one();
    while (flags >= 0) {
      if (first == 0x1f && second == 0x8b && third == 8 && (flags & RESERVED) == 0) {
        start = compressed() - 4;
        header(flags);
        return true;
      }
      first = second;
      second = third;
      third = flags;
      flags = one();
    }
    ended = true;
    return false;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (ended || (!within && !begin())) {
        return -1;
      }
      int given = inflate(into, offset, length);
      if (given > 0) {
        sum.update(into, offset, given);
        return given;
      }
    }
  }

  /** 0 if the member is at its end. */
  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      while (true) {
        int given = inflater.inflate(into, offset, length);
        at = end - inflater.getRemaining();
        if (given > 0) {
          return given;
        }
        if (inflater.finished()) {
          trailer();
          return 0;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("a member needs a dictionary");
        }
        if (!fill()) {
          throw new EOFException("ends within a member");
        }
        inflater.setInput(buffer, at, end - at);
      }
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage() == null ? "no deflated data" : e.getMessage());
    }
  }

  /** False at the end of the file, which zeros may fill up. */
  private boolean begin() throws IOException {
    int first = one();
    boolean filling = first == 0 && compressed() > 1;
    while (first == 0 && filling) {
      first = one();
    }
    if (first < 0) {
      ended = true;
      return false;
    }
    start = compressed() - 1;
    if (first != 0x1f || next() != 0x8b) {
      throw new ZipException("no gzip member where one should begin");
    }
    if (next() != 8) {
      throw new ZipException("a compression that gzip does not have");
    }
    header(next());
    return true;
  }

  /** What stands between the flags and the data. */
  private void header(int flags) throws IOException {
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (next() != 0) {
          // Names and comments end with a zero and are of no interest.
        }
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    sum.reset();
    within = true;
  }

  private void trailer() throws IOException {
    long stated = 0;
    for (int i = 0; i < 4; i++) {
      stated |= (long) next() << (8 * i);
    }
    skip(4);
    within = false;
    if (stated != sum.getValue()) {
      throw new ZipException("a member does not have the sum that it states");
    }
  }

  private void leave() {
    within = false;
    ended = false;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    int one = one();
    if (one < 0) {
      throw new EOFException("ends within a member");
    }
    return one;
  }

  /** The next byte of the file; -1 at its end. */
  private int one() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    before += end;
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
