package bureau.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** One client's connection, which is closed if the client holds it for nothing. */
final class Watched extends SocketChannelEndPoint {
  private final WebConfig.Patience patience;

  /** Since when nothing is asked that is not answered. */
  private long idleSince = System.nanoTime();

  private long answered = -1;

  /** Whether the client has not taken what was last sent. */
  private volatile boolean held;

  private volatile long heldSince;
  private final AtomicLong takenSince = new AtomicLong();

  Watched(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      WebConfig.Patience patience) {
    super(channel, selector, key, scheduler);
    this.patience = patience;
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    long before = remaining(buffers);
    boolean taken = super.flush(buffers);
    takenSince.addAndGet(before - remaining(buffers));
    if (taken) {
      held = false;
    } else if (!held) {
      hold(System.nanoTime());
    }
    return taken;
  }

  private void hold(long now) {
    heldSince = now;
    takenSince.set(0);
    held = true;
  }

  private static long remaining(ByteBuffer... buffers) {
    long bytes = 0;
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    return bytes;
  }

  /** Closes it if the client has been slow for too long; asked by one thread again and again. */
  void closeIfSlow(long now) {
    if (isTakingSlowly(now) || isAskingSlowly(now)) {
      close();
    }
  }

  /** Whether less was taken since the client fell behind than in that time should be. */
  private boolean isTakingSlowly(long now) {
    if (!held || now - heldSince < patience.silence().toNanos()) {
      return false;
    }
    double seconds = (now - heldSince) / (double) Duration.ofSeconds(1).toNanos();
    boolean slow = takenSince.get() < patience.bytesPerSecond() * seconds;
    hold(now);
    return slow;
  }

  /** Whether no request came to its end for so long, while none was being answered. */
  private boolean isAskingSlowly(long now) {
    Connection connection = getConnection();
    long asked = connection == null ? 0 : connection.getMessagesIn();
    long done = connection == null ? 0 : connection.getMessagesOut();
    if (asked > done || done != answered) {
      answered = done;
      idleSince = now;
    }
    return now - idleSince >= patience.silence().toNanos();
  }
}
