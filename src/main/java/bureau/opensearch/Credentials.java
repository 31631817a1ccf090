package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Who asks a cluster.
 *
 * @param user the name, without a colon
 * @param password the password
 */
record Credentials(String user, String password) {
  /**
   * Reads the first line of a file, NAME:PASSWORD.
   *
   * @throws IndexUnavailableException if there is none
   */
  static Credentials read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      String line = lines.isEmpty() ? "" : lines.getFirst();
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new IndexUnavailableException(
            "%s has no line NAME:PASSWORD, with which the cluster is asked".formatted(file));
      }
      return new Credentials(line.substring(0, colon), line.substring(colon + 1));
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The file %s with the name and password for the cluster cannot be read: %s"
              .formatted(file, Trouble.reason(e)),
          e);
    }
  }

  /** The value of the header {@code Authorization} (RFC 7617). */
  String header() {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return user + ":…";
  }
}
