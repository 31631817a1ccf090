package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A connection to a cluster, which asks the nodes in turn and leaves out those that do not answer.
 * What is sent and comes back is JSON as the cluster's own documentation has it. Safe for use by
 * several threads.
 */
final class Cluster implements AutoCloseable {
  private static final Timeout CONNECTING = Timeout.ofSeconds(5);

  /** The longest that a node may take to answer. */
  private static final Timeout ANSWERING = Timeout.ofSeconds(60);

  private static final int CONNECTIONS = 64;

  private final Address address;
  private final Trouble trouble;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  private Cluster(Address address, Trouble trouble, OpenSearchTransport transport) {
    this.address = address;
    this.trouble = trouble;
    this.transport = transport;
    this.client = new OpenSearchGenericClient(transport);
  }

  /**
   * Makes ready to ask; nothing is asked yet.
   *
   * @throws IndexUnavailableException if the files of {@code access} cannot be read, or a password
   *     would go in clear to another machine
   */
  static Cluster connect(Address address, Access access) {
    Credentials credentials =
        access.credentials() == null ? null : Credentials.read(access.credentials());
    if (credentials != null && !address.isEncrypted()) {
      throw new IndexUnavailableException(
          "The password for %s would be sent so that others can read it; write https:// in --engine"
              .formatted(address.cluster()));
    }
    List<Header> headers =
        credentials == null
            ? List.of()
            : List.of(new BasicHeader("Authorization", credentials.header(), true));
    PoolingAsyncClientConnectionManager connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setTlsStrategy(
                ClientTlsStrategyBuilder.create()
                    .setSslContext(Authority.trust(access.authority()))
                    .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                    .setHostnameVerifier(new DefaultHostnameVerifier())
                    .buildAsync())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECTING).build())
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS * address.nodes().size())
            .build();
    OpenSearchTransport transport =
        ApacheHttpClient5TransportBuilder.builder(address.nodes().toArray(HttpHost[]::new))
            .setMapper(new JacksonJsonpMapper())
            .setDefaultHeaders(headers.toArray(Header[]::new))
            .setHttpClientConfigCallback(http -> http.setConnectionManager(connections))
            .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWERING))
            .build();
    return new Cluster(address, new Trouble(address, credentials != null), transport);
  }

  /** Which cluster and index are meant. */
  Address address() {
    return address;
  }

  /**
   * Asks, and asks again while the nodes are busy or change.
   *
   * @return the answer, which may be that something is not there or is not as it was
   * @throws IndexUnavailableException if the cluster does not answer, cannot, or does not allow it
   */
  Answered ask(Asked asked) {
    return judged(answer(asked));
  }

  /**
   * An answer that says that something is not there or is not as it was, if not what was asked for.
   *
   * @throws IndexUnavailableException if it is none
   */
  Answered judged(Answered answered) {
    Optional<IndexUnavailableException> refused = trouble.of(answered.status(), answered.body());
    if (refused.isPresent()) {
      throw refused.get();
    }
    return answered;
  }

  /**
   * Asks in the same way for whoever can do something about any answer.
   *
   * @throws IndexUnavailableException if the cluster does not answer at all
   */
  Answered answer(Asked asked) {
    for (int tried = 1; ; tried++) {
      boolean last = tried >= asked.patience().tries();
      try {
        Answered answered = once(asked);
        boolean passes = Trouble.passes(answered.status()) || Trouble.isOfALostNode(answered);
        if (last || !passes) {
          return answered;
        }
      } catch (IOException e) {
        if (last) {
          throw trouble.of(e);
        }
      }
      pause(asked.patience(), tried);
    }
  }

  /** Waits before another try. */
  void pause(Patience patience, int tried) {
    try {
      Thread.sleep(patience.before(tried, ThreadLocalRandom.current().nextDouble()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException(
          "Waiting for the cluster at %s was interrupted".formatted(address.cluster()), e);
    }
  }

  private Answered once(Asked asked) throws IOException {
    Body body = asked.body() == null ? null : Bodies.json(asked.body());
    try (Response response =
        client.execute(
            Requests.create(asked.method(), asked.path(), List.of(), asked.parameters(), body))) {
      byte[] bytes = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
      return new Answered(response.getStatus(), json(bytes));
    } catch (IOException e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        if (each instanceof ResponseException refused) {
          return new Answered(refused.status(), body(refused));
        }
      }
      throw e;
    }
  }

  /** What the transport throws once every node has refused has the answer behind its first line. */
  private static JsonNode body(ResponseException failure) {
    String message = String.valueOf(failure.getMessage());
    String answer = message.substring(message.indexOf('\n') + 1);
    return json(answer.getBytes(StandardCharsets.UTF_8));
  }

  /** A gateway in front of a cluster may answer with a page. */
  private static JsonNode json(byte[] bytes) {
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : Json.read(bytes);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
