package bureau.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the word of trusted proxies, and of nobody else, for who a client is and whether it came by
 * TLS: {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. Of the addresses that are named, the
 * last that is no trusted proxy's is the client's; what stands before it the client may have
 * written itself. The host is the request's own, which proxies hand on.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** An address without a port, or with one behind it; no name, which would be looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\[?([0-9a-fA-F:]*:[0-9a-fA-F:.]*|[0-9.]{7,15})]?(:[0-9]{1,5})?");

  private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F:./-]*[:.][0-9a-fA-F:./-]*");

  private final InetAddressSet trusted = new InetAddressSet();

  /**
   * Trusts some addresses.
   *
   * @param addresses addresses or ranges such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one of them is none
   */
  TrustedProxies(List<String> addresses) {
    for (String address : addresses) {
      try {
        if (!RANGE.matcher(address).matches()) {
          throw new IllegalArgumentException(address); // a name, which would be looked up
        }
        trusted.add(address);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "“%s” is no address of a proxy; write one such as 127.0.0.1 or 10.0.0.0/8"
                .formatted(address),
            e);
      }
    }
  }

  /**
   * The same addresses.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  static List<String> checked(List<String> addresses) {
    return new TrustedProxies(addresses).trusted.stream().toList();
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    if (!(peer instanceof InetSocketAddress proxy) || !trusted.test(proxy.getAddress())) {
      return request;
    }
    String scheme = request.getHeaders().get("X-Forwarded-Proto");
    return new PassedOn(request, client(request, proxy), "https".equalsIgnoreCase(scheme));
  }

  private InetSocketAddress client(Request request, InetSocketAddress proxy) {
    List<String> hops =
        request.getHeaders().getValuesList("X-Forwarded-For").stream()
            .flatMap(COMMA::splitAsStream)
            .toList();
    InetSocketAddress last = proxy;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = address(hop);
      if (address.isEmpty()) {
        return last;
      }
      last = new InetSocketAddress(address.get(), 0);
      if (!trusted.test(address.get())) {
        return last;
      }
    }
    return last;
  }

  private static Optional<InetAddress> address(String text) {
    var read = ADDRESS.matcher(text);
    if (!read.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(read.group(1)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** A request with another client, and maybe another scheme. */
  private static final class PassedOn extends Request.Wrapper {
    private final InetSocketAddress client;
    private final boolean secure;

    PassedOn(Request request, InetSocketAddress client, boolean secure) {
      super(request);
      this.client = client;
      this.secure = secure;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public HttpURI getHttpURI() {
      HttpURI address = super.getHttpURI();
      return secure ? HttpURI.build(address).scheme("https").asImmutable() : address;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
        @Override
        public @Nullable SocketAddress getRemoteSocketAddress() {
          return client;
        }

        @Override
        public boolean isSecure() {
          return secure;
        }
      };
    }
  }
}
