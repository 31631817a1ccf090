package bureau.web;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the server listens, and what it tells of its work.
 *
 * @param host the name or address of one of this machine's interfaces
 * @param port the port, 0 for any free one
 * @param origins the sites whose pages may read the data, such as {@code https://desk.example};
 *     none as a rule
 * @param slow how long an answer may take before its address, the query with it, is logged; zero
 *     for any length
 * @param accessLog takes a line of JSON for each request
 */
public record WebConfig(
    String host, int port, List<String> origins, Duration slow, Consumer<String> accessLog) {
  /** The host that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LAST_PORT = 65_535;

  /**
   * Checks the port, and keeps a copy of the list.
   *
   * @throws IllegalArgumentException if it is not from 0 to 65535
   */
  public WebConfig {
    origins = List.copyOf(origins);
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("Port " + port + " is not from 0 to " + LAST_PORT);
    }
  }

  /** Listens, and tells nothing of its work. */
  public static WebConfig quiet(String host, int port) {
    return new WebConfig(host, port, List.of(), Duration.ZERO, line -> {});
  }

  /** A port that only this machine reaches. */
  public static WebConfig loopback(int port) {
    return quiet(LOOPBACK, port);
  }
}
