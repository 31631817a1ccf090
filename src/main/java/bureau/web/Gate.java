package bureau.web;

import bureau.web.Credentials.Caller;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets those in who may come in. What watches the process needs no name. Where nobody has to say
 * who they are, since only this machine can ask, the server has to be called by an address of this
 * machine: else a page of another site, whose name its owner points here, could read it through the
 * reader's own browser (DNS rebinding).
 */
final class Gate {
  private static final Set<String> OPEN = Set.of("/healthz", "/readyz");

  /** Names and addresses that no foreign site can have. */
  private static final Pattern OWN_NAME =
      Pattern.compile("(localhost|([0-9]{1,3}\\.){3}[0-9]{1,3}|\\[[0-9a-fA-F:.]+])(:[0-9]+)?");

  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  /** So many requests a wrong password counts. */
  private static final int COST_OF_GUESSING = 10;

  private final WebConfig.Access access;
  private final RateLimit rate;

  Gate(WebConfig.Access access, RateLimit rate) {
    this.access = access;
    this.rate = rate;
  }

  /**
   * Goes on, or ends the request.
   *
   * @throws FailureException if the client asks too often or is none that may come in
   */
  void admit(Context context) {
    if (OPEN.contains(context.path())) {
      return;
    }
    rate.take(context, 1);
    Credentials credentials = access.credentials();
    if (credentials != null) {
      caller(context, credentials);
    } else if (access.isOnlyHere() && !isCalledByItsOwnName(context)) {
      throw new FailureException(
          Failure.of(
              421,
              "foreign_host",
              "This server answers to localhost only. Behind a proxy, start it with --name and the"
                  + " site’s name."));
    }
  }

  /**
   * Who may change the index, by a token in the header: browsers send none unasked, so that no page
   * can have its reader do this.
   *
   * @throws FailureException if it is nobody who may
   */
  Caller admin(Context context) {
    Credentials credentials = access.credentials();
    if (credentials == null) {
      throw new FailureException(
          Failure.of(
              403, "forbidden", "Nobody may change the index here; start the server with --auth."));
    }
    Caller caller = caller(context, credentials);
    if (!caller.changes()) {
      throw new FailureException(
          Failure.of(
              403,
              "forbidden",
              "Only a token of an admin may change the index; bureau auth --token --admin makes one."));
    }
    return caller;
  }

  private Caller caller(Context context, Credentials credentials) {
    String given = context.header("Authorization");
    Optional<Caller> caller = credentials.who(given);
    if (caller.isEmpty() && given != null) {
      rate.take(context, COST_OF_GUESSING);
    }
    return caller.orElseThrow(() ->
        new FailureException(
            Failure.of(
                401, "unauthorized", "Say who you are: with a name and password, or a token.")));
  }

  private boolean isCalledByItsOwnName(Context context) {
    String host = context.header("Host");
    return host == null
        || OWN_NAME.matcher(host).matches()
        || access.names().contains(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT));
  }
}
