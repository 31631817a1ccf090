package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import tools.jackson.databind.JsonNode;

/**
 * Says in one line what is wrong with a cluster, and what to do about it.
 *
 * @param address which cluster and index
 * @param named whether a name and password were sent
 */
record Trouble(Address address, boolean named) {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  /** The kinds of failure, but for one that is told by its reason alone. */
  private static final Pattern LOST_NODE =
      Pattern.compile(
          "\"(node_not_connected|node_disconnected|node_closed|connect_transport|send_request_transport)_exception\"|no node found for id");

  /** Whether the same request may be answered a little later. */
  static boolean passes(int status) {
    return status == TOO_MANY_REQUESTS || (status >= 502 && status <= 504);
  }

  /** Whether a node asked another one that has just gone. */
  static boolean isOfALostNode(Answered answered) {
    return answered.status() == 500
        && LOST_NODE.matcher(answered.body().path("error").toString()).find();
  }

  /** What to say of an answer that is no answer; empty for one that the caller has to judge. */
  Optional<IndexUnavailableException> of(int status, JsonNode body) {
    String said =
        switch (status) {
          case UNAUTHORIZED ->
              named
                  ? "does not accept the name and password; check the file that --engine-auth names"
                  : "asks for a name and a password; write NAME:PASSWORD into a file and name it with"
                      + " --engine-auth";
          case FORBIDDEN ->
              "does not allow this: %s; give the user the right to it".formatted(reason(body));
          case TOO_MANY_REQUESTS ->
              "has too much to do: %s; try again later".formatted(reason(body));
          case SERVICE_UNAVAILABLE ->
              "cannot answer for %s: %s; see whether all its nodes run: %s/_cluster/health"
                  .formatted(address.name(), shards(body), address.cluster());
          default -> status >= 500 ? "failed: " + reason(status, body) : "";
        };
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IndexUnavailableException(
                "The cluster at %s %s".formatted(address.cluster(), said)));
  }

  /** What to say of a request that was not answered at all. */
  IndexUnavailableException of(Exception failure) {
    String said =
        found(failure, SSLPeerUnverifiedException.class)
            .map(e ->
                "the certificate is not for this name (%s); write the address as the certificate has it"
                    .formatted(e.getMessage()))
            .or(() ->
                found(failure, SSLHandshakeException.class)
                    .map(e ->
                        "its certificate is not trusted (%s); name the certificate of who signed it with --engine-ca"
                            .formatted(e.getMessage())))
            .or(() ->
                found(failure, SSLException.class)
                    .map(
                        e -> "it does not speak TLS (%s); write http://".formatted(e.getMessage())))
            .or(() ->
                found(failure, UnknownHostException.class)
                    .map(e -> "no machine has that name; check --engine"))
            .or(() ->
                found(failure, SocketTimeoutException.class)
                    .map(e -> "it does not answer in time (%s)".formatted(e.getMessage())))
            .or(() ->
                found(failure, ConnectException.class)
                    .map(e -> "nothing answers there; start it, or check --engine"))
            .orElseGet(() -> reason(failure));
    return new IndexUnavailableException(
        "The cluster at %s cannot be reached: %s".formatted(address.cluster(), said), failure);
  }

  /** The innermost of a kind, whose message says most. */
  private static <T extends Throwable> Optional<T> found(Throwable failure, Class<T> kind) {
    Optional<T> found = Optional.empty();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        found = Optional.of(kind.cast(each));
      }
    }
    return found;
  }

  private static String shards(JsonNode body) {
    String type = body.path("error").path("type").asString("");
    return type.equals("cluster_block_exception")
            || type.equals("cluster_manager_not_discovered_exception")
        ? reason(body)
        : "a part of it is on no node that runs (%s)".formatted(reason(body));
  }

  /** Why a cluster refuses, as it says itself. */
  static String reason(int status, JsonNode body) {
    return "%d, %s".formatted(status, reason(body));
  }

  private static String reason(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isString()) {
      return error.asString();
    }
    JsonNode first = error.path("root_cause").path(0);
    JsonNode told = first.path("reason").isString() ? first : error;
    String reason = told.path("reason").asString("");
    return reason.isEmpty() ? told.path("type").asString("without a reason") : reason;
  }

  /** What went wrong with a file or a connection, in words for a person. */
  static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException e -> "there is no such file";
      case AccessDeniedException e -> "permission denied";
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
