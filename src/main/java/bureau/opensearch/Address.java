package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;

/**
 * Where an index is: {@code http://host:9200/NAME}, with any number of nodes of one cluster: {@code
 * https://one:9200,two:9200/NAME}.
 *
 * @param nodes the nodes to ask, at least one
 * @param name the index's name, which is an alias on the cluster
 */
record Address(List<HttpHost> nodes, String name) {
  private static final String ENGINE = "opensearch=";

  private static final int USUAL_PORT = 9200;

  /** What OpenSearch takes for an index, without what stands before our own endings. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  Address {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads an address, with or without {@code opensearch=} before it.
   *
   * @throws IndexUnavailableException if it is none, which says what one looks like
   */
  static Address parse(String text) {
    String rest = text.startsWith(ENGINE) ? text.substring(ENGINE.length()) : text;
    int scheme = rest.indexOf("://");
    int path = rest.indexOf('/', scheme + "://".length());
    if (scheme < 0 || path < 0) {
      throw refused(text, "it needs a scheme, a host and the name of an index");
    }
    String protocol = rest.substring(0, scheme);
    if (!protocol.equals("http") && !protocol.equals("https")) {
      throw refused(text, "its scheme is neither http nor https");
    }
    if (rest.indexOf('@') >= 0) {
      throw refused(
          text.replaceFirst("//.*@", "//…@"),
          "a name and a password do not belong into it, where others read them; write them into a"
              + " file as NAME:PASSWORD and name that with --engine-auth");
    }
    List<HttpHost> nodes = new ArrayList<>();
    for (String node : rest.substring(scheme + "://".length(), path).split(",", -1)) {
      nodes.add(node(protocol, node, text));
    }
    String name = rest.substring(path + 1);
    if (!NAME.matcher(name).matches()) {
      throw refused(
          text,
          "the index's name ‘%s’ is not of small letters, digits, ., _ and -".formatted(name));
    }
    return new Address(nodes, name);
  }

  private static HttpHost node(String protocol, String node, String text) {
    try {
      URI uri = new URI(protocol + "://" + node);
      if (uri.getHost() == null || !uri.getPath().isEmpty()) {
        throw refused(text, "‘%s’ is no host with a port".formatted(node));
      }
      return new HttpHost(protocol, uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort());
    } catch (URISyntaxException e) {
      throw refused(text, "‘%s’ is no host with a port".formatted(node));
    }
  }

  private static IndexUnavailableException refused(String text, String why) {
    return new IndexUnavailableException(
        "‘%s’ is not the address of an index on a cluster: %s. An example: opensearch=https://host:9200/bureau"
            .formatted(text, why));
  }

  /** Whether what is sent is encrypted. */
  boolean isEncrypted() {
    return nodes.getFirst().getSchemeName().equals("https");
  }

  /** The nodes as they were written, for messages. */
  String cluster() {
    List<String> hosts = nodes.stream().map(HttpHost::toHostString).toList();
    return nodes.getFirst().getSchemeName() + "://" + String.join(",", hosts);
  }

  /** The index that holds what is said of the others. */
  String meta() {
    return name + "-meta";
  }

  @Override
  public String toString() {
    return ENGINE + cluster() + "/" + name;
  }
}
