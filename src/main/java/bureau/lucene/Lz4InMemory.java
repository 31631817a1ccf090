package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * LZ4 that looks longer for what repeats than Lucene's, and reads a block into memory before it
 * unpacks it: byte by byte from the mapped file takes four times as long. Each block has its packed
 * length before it.
 */
final class Lz4InMemory extends CompressionMode {
  @Override
  public Compressor newCompressor() {
    return new Packing();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacking();
  }

  @Override
  public String toString() {
    return "LZ4_IN_MEMORY";
  }

  private static final class Packing extends Compressor {
    private final LZ4.HighCompressionHashTable seen = new LZ4.HighCompressionHashTable();
    private final ByteBuffersDataOutput packed = ByteBuffersDataOutput.newResettableInstance();

    @Override
    public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
      byte[] block = new byte[Math.toIntExact(in.length())];
      in.readBytes(block, 0, block.length);
      packed.reset();
      LZ4.compress(block, 0, block.length, packed, seen);
      out.writeVInt(Math.toIntExact(packed.size()));
      packed.copyTo(out);
    }

    @Override
    public void close() {}
  }

  private static final class Unpacking extends Decompressor {
    private byte[] packed = BytesRef.EMPTY_BYTES;

    @Override
    public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
        throws IOException {
      int size = in.readVInt();
      packed = ArrayUtil.growNoCopy(packed, size + Lz4Unpacking.OVERRUN);
      in.readBytes(packed, 0, size);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, originalLength + Lz4Unpacking.OVERRUN);
      int unpacked;
      try {
        unpacked = Lz4Unpacking.unpack(packed, bytes.bytes, offset + length);
      } catch (IndexOutOfBoundsException e) {
        throw new CorruptIndexException("a block cannot be unpacked", in, e);
      }
      if (unpacked > originalLength) {
        throw new CorruptIndexException(
            "a block is longer than it says: " + unpacked + " > " + originalLength, in);
      }
      bytes.offset = offset;
      bytes.length = length;
    }

    @Override
    public Decompressor clone() {
      return new Unpacking();
    }
  }
}
