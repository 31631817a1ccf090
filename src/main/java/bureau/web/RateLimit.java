package bureau.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may ask: a bucket of tokens that fills at a steady rate, and from which
 * each request takes one. Clients are told apart by their addresses, those of IPv6 by the network
 * of 64 bits that one customer has. This machine itself may ask as often as it likes, unless a
 * trusted proxy says who asks.
 */
final class RateLimit {
  /** So many clients are remembered; of more, those that have not asked for longest are not. */
  private static final int CLIENTS = 10_000;

  /** A full bucket is enough for so long. */
  private static final int SECONDS_OF_BURST = 10;

  private static final int NETWORK_BYTES = 8;

  private final int perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * Makes the limit.
   *
   * @param perSecond requests a second in the long run; 0 for as many as there are
   */
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Takes tokens from the client's bucket.
   *
   * @throws FailureException if it has not so many
   */
  void take(Context context, int tokens) {
    if (perSecond == 0) {
      return;
    }
    InetAddress address = address(context.ip());
    if (address.isLoopbackAddress()) {
      return;
    }
    ConsumptionProbe taken = bucket(client(address)).tryConsumeAndReturnRemaining(tokens);
    if (!taken.isConsumed()) {
      long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
      throw new FailureException(
          Failure.later(
              429,
              "too_many_requests",
              "You ask more often than this server answers one client; wait %d s"
                  .formatted(seconds),
              seconds));
    }
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text); // an address, which is not looked up
    } catch (UnknownHostException e) {
      throw new IllegalStateException(text, e);
    }
  }

  static String client(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          client,
          unused ->
              Bucket.builder()
                  .addLimit(limit ->
                      limit
                          .capacity((long) perSecond * SECONDS_OF_BURST)
                          .refillGreedy(perSecond, Duration.ofSeconds(1)))
                  .build());
    }
  }
}
