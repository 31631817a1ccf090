package bureau.opensearch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request, which may be made again without doing more than once.
 *
 * @param method the HTTP method
 * @param path the path, its parts already encoded
 * @param parameters the parameters
 * @param body JSON, or lines of JSON; null for none
 * @param patience how often it is made again
 */
record Asked(
    String method,
    String path,
    Map<String, String> parameters,
    @Nullable String body,
    Patience patience) {
  Asked {
    parameters = Map.copyOf(parameters);
  }

  static Asked get(String path) {
    return new Asked("GET", path, Map.of(), null, Patience.READING);
  }

  static Asked head(String path) {
    return new Asked("HEAD", path, Map.of(), null, Patience.READING);
  }

  static Asked delete(String path) {
    return new Asked("DELETE", path, Map.of(), null, Patience.WRITING);
  }

  static Asked put(String path, JsonNode body) {
    return new Asked("PUT", path, Map.of(), Json.text(body), Patience.WRITING);
  }

  /** A search, or another question that has a body. */
  static Asked post(String path, JsonNode body) {
    return new Asked("POST", path, Map.of(), Json.text(body), Patience.READING);
  }

  /** A request to do something. */
  static Asked post(String path) {
    return new Asked("POST", path, Map.of(), null, Patience.WRITING);
  }

  Asked with(Map<String, String> others) {
    return new Asked(method, path, others, body, patience);
  }

  Asked with(Patience other) {
    return new Asked(method, path, parameters, body, other);
  }
}
