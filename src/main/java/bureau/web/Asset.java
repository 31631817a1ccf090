package bureau.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A style, script or picture of the pages. Its name has a hash of its bytes, so it never changes.
 */
final class Asset {
  private static final int HASH_BYTES = 6;

  private final String name;
  private final String contentType;
  private final byte[] bytes;

  private Asset(String name, String contentType, byte[] bytes) {
    this.name = name;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /**
   * Loads a file of the jar's folder {@code web/}.
   *
   * @throws IllegalStateException if the jar does not have it
   */
  static Asset load(String file, String contentType) {
    try (InputStream in = Asset.class.getResourceAsStream("/web/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The program's jar lacks web/" + file + "; build it again");
      }
      byte[] bytes = in.readAllBytes();
      int dot = file.lastIndexOf('.');
      return new Asset(
          file.substring(0, dot) + "." + hash(bytes) + file.substring(dot), contentType, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read web/" + file + " of the program's jar", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Its name with the hash, such as {@code style.1f0c.css}. */
  String name() {
    return name;
  }

  /** Its address. */
  String path() {
    return "/assets/" + name;
  }

  String contentType() {
    return contentType;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }
}
