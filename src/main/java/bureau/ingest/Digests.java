package bureau.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files' bytes, to tell whether a file that was touched has changed. */
final class Digests {
  private static final int BUFFER_BYTES = 1 << 16;

  private Digests() {}

  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting = new DigestInputStream(in, algorithm())) {
      drain(digesting);
      return hex(digesting.getMessageDigest());
    }
  }

  static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads what is left, so that the digest is that of the whole. */
  static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int read = 0;
    while (read >= 0) {
      read = in.read(buffer);
    }
  }
}
