package bureau.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/**
 * A host and port that the server cannot listen on, mostly because another program does. The
 * message is one line and says what to do.
 */
public final class PortTakenException extends IOException {
  private static final long serialVersionUID = 1L;

  private PortTakenException(String message, Throwable cause) {
    super(message, cause);
  }

  static PortTakenException of(WebConfig config, UncheckedIOException cause) {
    Throwable root = root(cause);
    String said = String.valueOf(root.getMessage());
    String place = config.port() + " on " + config.host();
    String message;
    if (said.contains("Permission denied")) {
      message = "Port %s is reserved by the system; choose one from 1024 up with --port";
    } else if (root instanceof BindException && said.contains("in use")) {
      message = "Port %s is taken; stop the other program or choose another with --port";
    } else {
      message = "Cannot listen on port %s (" + said.replace("%", "%%") + "); see --host and --port";
    }
    return new PortTakenException(message.formatted(place), cause);
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    for (@Nullable Throwable next = thrown; next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }
}
