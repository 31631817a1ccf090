package bureau.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Listens, and lets go of clients that would hold a connection for nothing: those that say nothing,
 * that do not get to the end of what they ask, and that do not take what they asked for. Jetty's
 * own limit counts from the last byte, so that a byte now and then would be enough to stay.
 */
final class Connections extends ServerConnector {
  /** So many at once; more wait until one is closed. */
  private static final int MOST = 1_000;

  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final WebConfig.Patience patience;

  private Connections(Server server, HttpConfiguration http, WebConfig.Patience patience) {
    super(server, new HttpConnectionFactory(http));
    this.patience = patience;
  }

  /** Takes the port at once, so that one already taken is known before anything is started. */
  static Connections listen(Server server, HttpConfiguration http, WebConfig config) {
    Connections connections = new Connections(server, http, config.patience());
    connections.setHost(config.host());
    connections.setPort(config.port());
    connections.setIdleTimeout(config.patience().silence().toMillis());
    connections.addBean(new NetworkConnectionLimit(MOST, connections));
    try {
      connections.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connections;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    sweepLater();
  }

  private void sweepLater() {
    Scheduler.Task unused =
        getScheduler().schedule(this::sweep, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    if (isRunning()) {
      long now = System.nanoTime();
      getConnectedEndPoints().forEach(each -> ((Watched) each).closeIfSlow(now));
      sweepLater();
    }
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint end = new Watched(channel, selector, key, getScheduler(), patience);
    end.setIdleTimeout(getIdleTimeout());
    return end;
  }
}
