package bureau.web;

/**
 * Where the server listens.
 *
 * @param host the name or address of one of this machine's interfaces
 * @param port the port, 0 for any free one
 */
public record WebConfig(String host, int port) {
  /** The host that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LAST_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws IllegalArgumentException if it is not from 0 to 65535
   */
  public WebConfig {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("Port " + port + " is not from 0 to " + LAST_PORT);
    }
  }

  /** A port that only this machine reaches. */
  public static WebConfig loopback(int port) {
    return new WebConfig(LOOPBACK, port);
  }
}
