package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Lz4InMemoryTest {
  private static final long SEED = 20261127;

  static Stream<byte[]> blocks() {
    Random random = new Random(SEED);
    byte[] noise = new byte[3_000];
    random.nextBytes(noise);
    byte[] words = new byte[20_000];
    List<String> some = List.of("talks ", "grain ", "the ", "the ", "harbour ", "a ", "\n");
    ByteBuffer text = ByteBuffer.wrap(words);
    while (text.remaining() > 10) {
      text.put(some.get(random.nextInt(some.size())).getBytes(StandardCharsets.UTF_8));
    }
    byte[] ones = new byte[5_000];
    Arrays.fill(ones, (byte) 1);
    byte[] pairs = new byte[5_000];
    byte[] sevens = new byte[5_000];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (byte) (i % 2);
      sevens[i] = (byte) (i % 7);
    }
    return Stream.of(new byte[] {7}, noise, words, ones, pairs, sevens);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void anyPartIsWhatWasPacked(byte[] block) throws IOException {
    byte[] packed = packed(block);
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(block.length);
      int to = i == 0 ? block.length : from + random.nextInt(block.length - from + 1);
      assertThat(unpacked(packed, block.length, from, to - from))
          .isEqualTo(Arrays.copyOfRange(block, from, to));
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void shorterBlockIsThereWhole(byte[] block) throws IOException {
    for (int length = 1; length < Math.min(block.length, 600); length++) {
      byte[] beginning = Arrays.copyOf(block, length);
      assertThat(unpacked(packed(beginning), length, 0, length)).isEqualTo(beginning);
    }
  }

  @Test
  void brokenBlockIsSaidToBeBroken() throws IOException {
    Random random = new Random(SEED);
    int broken = 0;
    for (byte[] block : blocks().toList()) {
      byte[] packed = packed(block);
      for (int i = 0; i < 500; i++) {
        byte[] other = packed.clone();
        for (int j = 0; j <= i % 5; j++) {
          other[2 + random.nextInt(other.length - 2)] = (byte) random.nextInt();
        }
        try {
          byte[] found = unpacked(other, block.length, 0, block.length);
          assertThat(found).hasSize(block.length);
        } catch (CorruptIndexException e) {
          assertThat(e).hasMessageContaining("a block ");
          broken++;
        }
      }
    }
    if (broken < 100) {
      fail("only " + broken + " were told");
    }
  }

  private static byte[] packed(byte[] block) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try (var packing = new Lz4InMemory().newCompressor()) {
      packing.compress(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(block))), out);
    }
    return out.toArrayCopy();
  }

  private static byte[] unpacked(byte[] packed, int original, int offset, int length)
      throws IOException {
    BytesRef bytes = new BytesRef();
    new Lz4InMemory()
        .newDecompressor()
        .decompress(
            new ByteBuffersDataInput(List.of(ByteBuffer.wrap(packed))),
            original,
            offset,
            length,
            bytes);
    return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }
}
