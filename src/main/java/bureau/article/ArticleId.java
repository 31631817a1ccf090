package bureau.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name by which an article is known in the index and in addresses. It stays the same when the
 * index is rebuilt from the same files.
 *
 * @param value never blank; 16 hexadecimal digits unless the file itself gave an id
 */
public record ArticleId(String value) {
  private static final int DIGITS = 16;

  /**
   * Checks that the id is not blank.
   *
   * @throws IllegalArgumentException if it is
   */
  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An article's id is blank");
    }
  }

  /** The id of the article that stands at {@code url}; equal for equal {@link CanonicalUrl}s. */
  public static ArticleId ofUrl(String url) {
    return digest("url:" + CanonicalUrl.of(url));
  }

  /**
   * The id of an article that has no address of its own.
   *
   * @param path the file's path, relative to the folder that is indexed, with forward slashes
   * @param ordinal which of the file's articles this is, from 0
   */
  public static ArticleId ofPath(String path, int ordinal) {
    return digest("path:" + path + (ordinal == 0 ? "" : "#" + ordinal));
  }

  private static ArticleId digest(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return new ArticleId(HexFormat.of().formatHex(hash, 0, DIGITS / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
