package bureau.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which captures a web archive has had, by address and content. Of an archive with more than a
 * quarter of a million pages only the first are remembered; what is read twice then is one article
 * all the same, since it has one address.
 */
final class Seen {
  private static final int MOST = 1 << 18;

  private final Set<Long> digests = new HashSet<>();

  /** Remembers a capture; false if an equal one is known. */
  boolean add(String address, byte[] content) {
    long digest = digest(address, content);
    return digests.size() < MOST ? digests.add(digest) : !digests.contains(digest);
  }

  private static long digest(String address, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(address.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return ByteBuffer.wrap(digest.digest(content)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
