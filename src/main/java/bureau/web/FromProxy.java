package bureau.web;

import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/**
 * Takes a reverse proxy on this machine at its word for the client's address ({@code
 * X-Forwarded-For}) and for how the client reached it ({@code X-Forwarded-Proto}): addresses in
 * feeds begin with https, and the access log names the client. The host is the request's own, which
 * proxies hand on. From any other machine these headers count for nothing, since anyone may write
 * them.
 */
final class FromProxy extends ForwardedRequestCustomizer {
  FromProxy() {
    setForwardedHeader(null);
    setForwardedHostHeader(null);
    setForwardedServerHeader(null);
    setForwardedPortHeader(null);
    setForwardedHttpsHeader(null);
    setForwardedCipherSuiteHeader(null);
    setForwardedSslSessionIdHeader(null);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    boolean local =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client
            && client.getAddress().isLoopbackAddress();
    return local ? super.customize(request, headers) : request;
  }
}
