package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive, one after the other, and behind what is damaged too: there the next
 * record is where a member of the gzip file begins, or a line with {@code WARC/}.
 */
final class WarcRecords {
  private static final int BUFFER_BYTES = 8 << 10;

  /** The most that is read at a time of what is not passed over: a page, and headers around it. */
  private static final int MOST = 2 * ArticleReader.LARGEST_PAGE;

  private static final byte[] START = "\nWARC/".getBytes(StandardCharsets.ISO_8859_1);

  private final Counted counted;
  private final Allowance allowance;
  private final @Nullable GzipMembers members;
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private WarcReader reader;
  private @Nullable WarcRecord record;

  /** Where the reader began. */
  private long base;

  /** Where the last record began. */
  private long begin = -1;

  /** Whether members hold more than one record, as they should not. */
  private boolean shared;

  /**
   * Reads a file.
   *
   * @param bytes it, expanded
   * @param members what it was expanded by; null if it is not compressed
   */
  WarcRecords(InputStream bytes, @Nullable GzipMembers members) throws IOException {
    this.members = members;
    counted = new Counted(bytes);
    allowance = new Allowance(counted, MOST);
    channel = Channels.newChannel(allowance);
    buffer.flip();
    reader = new WarcReader(channel, buffer);
  }

  /**
   * Where the record begins that was read last, or tried, in bytes of the file as it lies there.
   */
  long offset() {
    return members == null ? base + reader.position() : members.start();
  }

  /**
   * The next record. What is not yet read of the one before is passed over.
   *
   * @return empty at the end
   * @throws IOException if it is damaged; {@link #recover} then goes on
   */
  Optional<WarcRecord> next() throws IOException {
    if (record != null) {
      InputStream rest = record.body().stream();
      byte[] some = new byte[BUFFER_BYTES];
      while (rest.read(some) >= 0) {
        allowance.renew();
      }
      if (record.body().position() < record.body().size()) {
        throw new EOFException("the file ends within the record");
      }
    }
    record = null;
    allowance.renew();
    Optional<WarcRecord> next = reader.next();
    record = next.orElse(null);
    shared |= next.isPresent() && begin == offset();
    begin = offset();
    allowance.renew();
    return next;
  }

  /**
   * Whether what {@link #next} threw lies in the member of the record before, which then is not to
   * be trusted: what a damaged member expands to can look sound to its very end.
   */
  boolean spoils(Exception damage) {
    return members != null
        && members.start() == begin
        && (damage instanceof ZipException || !shared);
  }

  /**
   * Finds the next record behind damage.
   *
   * @param damage what {@link #next} or the reading of a record's body threw
   * @return false if there is none
   */
  boolean recover(Exception damage) throws IOException {
    record = null;
    boolean broken = damage instanceof ZipException;
    while (true) {
      allowance.renew();
      try {
        if (broken) {
          buffer.clear().flip();
          if (members == null || !members.skipToNext()) {
            return false;
          }
        } else if (!scan()) {
          return false;
        }
        base = counted.bytes() - buffer.remaining();
        reader = new WarcReader(channel, buffer);
        return true;
      } catch (ZipException e) {
        broken = true;
      } catch (EOFException e) {
        return false;
      }
    }
  }

  /** Puts the buffer at the next line that begins as a record does. */
  private boolean scan() throws IOException {
    int matched = 0;
    while (true) {
      while (buffer.hasRemaining()) {
        byte one = buffer.get();
        matched = one == START[matched] ? matched + 1 : one == START[0] ? 1 : 0;
        if (matched == START.length) {
          buffer.position(buffer.position() - START.length + 1);
          return true;
        }
      }
      // What matched so far stays in front of what is read next.
      buffer.clear().put(START, 0, matched);
      allowance.renew();
      int read = channel.read(buffer);
      buffer.flip().position(matched);
      if (read < 0) {
        return false;
      }
    }
  }
}
