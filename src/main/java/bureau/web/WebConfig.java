package bureau.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, how much it takes on, and what it tells of its work.
 *
 * @param host the name or address of one of this machine's interfaces
 * @param port the port, 0 for any free one
 * @param origins the sites whose pages may read the data, such as {@code https://desk.example};
 *     none as a rule
 * @param access who may come in
 * @param load how much is searched at once, and for how long
 * @param patience how slow a client may be
 * @param slow how long an answer may take before its address, the query with it, is logged; zero
 *     for any length
 * @param accessLog takes a line of JSON for each request
 */
public record WebConfig(
    String host,
    int port,
    List<String> origins,
    Access access,
    Load load,
    Patience patience,
    Duration slow,
    Consumer<String> accessLog) {
  /** The host that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LAST_PORT = 65_535;

  /**
   * Who may come in.
   *
   * @param credentials those who may; null if everyone may
   * @param isOnlyHere whether only this machine can ask, and so has to call it by its own name
   * @param names what the server is called beside that, as behind a proxy: hosts without ports
   * @param proxies the addresses of proxies that may say for whom they ask, or ranges of such
   * @param perSecond how many requests each client on another machine may make a second in the long
   *     run; 0 for any number
   */
  public record Access(
      @Nullable Credentials credentials,
      boolean isOnlyHere,
      List<String> names,
      List<String> proxies,
      int perSecond) {
    /** This machine, on which a proxy may run. */
    public static final List<String> THIS_MACHINE = List.of("127.0.0.1", "::1");

    /** Everyone on this machine. */
    public static final Access HERE = new Access(null, true, List.of(), THIS_MACHINE, 0);

    /**
     * Keeps copies of the lists, and checks the proxies and the rate.
     *
     * @throws IllegalArgumentException if a proxy is no address or range, or the rate is below 0
     */
    public Access {
      names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      proxies = TrustedProxies.checked(proxies);
      if (perSecond < 0) {
        throw new IllegalArgumentException("The rate is " + perSecond + "; 0 is the least");
      }
    }
  }

  /**
   * How much the engine is asked to do.
   *
   * @param searches how many searches may be under way at once, 1 or more
   * @param queue how long a search waits for another to end before it is refused
   * @param budget how long the searches of one request may take together, before what is found is
   *     given as a part; zero for any length
   */
  public record Load(int searches, Duration queue, Duration budget) {
    /** Some searches a core, since some wait for the disk, and ten seconds. */
    public static final Load USUAL =
        new Load(
            4 * Runtime.getRuntime().availableProcessors(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if no search may be under way, or the budget is below 0
     */
    public Load {
      if (searches < 1) {
        throw new IllegalArgumentException("Searches at once are " + searches + "; 1 is the least");
      }
      if (budget.isNegative()) {
        throw new IllegalArgumentException(
            "The time of a request is " + budget + "; 0 is the least");
      }
    }
  }

  /**
   * How slow a client may be before its connection is closed.
   *
   * @param silence how long it may take over a request, or take little of an answer, above 0
   * @param bytesPerSecond what it has to take of an answer while it is behind
   */
  public record Patience(Duration silence, int bytesPerSecond) {
    /** Twenty seconds, and what a telephone line of the last century carried. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), 1_000);
  }

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
    return new WebConfig(
        host, port, List.of(), Access.HERE, Load.USUAL, Patience.USUAL, Duration.ZERO, line -> {});
  }

  /** A port that only this machine reaches. */
  public static WebConfig loopback(int port) {
    return quiet(LOOPBACK, port);
  }

  /** The same for the pages of some sites. */
  public WebConfig readBy(List<String> sites) {
    return new WebConfig(host, port, sites, access, load, patience, slow, accessLog);
  }

  /** The same for those who may come in. */
  public WebConfig admitting(Access who) {
    return new WebConfig(host, port, origins, who, load, patience, slow, accessLog);
  }

  /** The same with another load. */
  public WebConfig taking(Load other) {
    return new WebConfig(host, port, origins, access, other, patience, slow, accessLog);
  }

  /** The same with another patience. */
  public WebConfig bearing(Patience other) {
    return new WebConfig(host, port, origins, access, load, other, slow, accessLog);
  }

  /** The same, telling of its work. */
  public WebConfig telling(Duration slowFrom, Consumer<String> log) {
    return new WebConfig(host, port, origins, access, load, patience, slowFrom, log);
  }
}
