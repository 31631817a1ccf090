package bureau.opensearch;

import bureau.search.InvalidCursorException;
import bureau.search.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a list of hits goes on: behind a hit, in a certain commit.
 *
 * @param commit which commit the list began with
 * @param request a digest of the request, so that a cursor is not used with another one
 * @param someWords whether the list is of articles that lack some of the words
 * @param after what the last hit was sorted by, as the cluster gave it
 */
record ClusterCursor(String commit, int request, boolean someWords, ArrayNode after) {
  private static final int SORTED_BY = 2;

  static ClusterCursor behind(
      ArrayNode last, SearchRequest request, boolean someWords, Commit commit) {
    return new ClusterCursor(name(commit), digest(request), someWords, last);
  }

  /** What tells one commit from another. */
  static String name(Commit commit) {
    return commit.index() + "." + commit.change();
  }

  String encode() {
    ObjectNode all = Json.object("c", commit).put("r", request).put("s", someWords).set("a", after);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.text(all).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidCursorException if it is none, or one of another request
   */
  static ClusterCursor decode(String text, SearchRequest request) {
    try {
      JsonNode all = Json.read(Base64.getUrlDecoder().decode(text));
      if (all.path("r").asInt(0) == digest(request)
          && all.path("a") instanceof ArrayNode after
          && after.size() == SORTED_BY
          && after.get(0).isNumber()
          && after.get(1).isIntegralNumber()) {
        return new ClusterCursor(
            all.path("c").asString(""), digest(request), all.path("s").asBoolean(false), after);
      }
      throw new InvalidCursorException();
    } catch (IllegalArgumentException | JacksonException e) {
      throw new InvalidCursorException();
    }
  }

  /** The same for all pages of one list: of the query, the filters, the order and the grouping. */
  private static int digest(SearchRequest request) {
    StringBuilder text = new StringBuilder(request.query().toString());
    text.append('\n').append(request.sort()).append(request.grouped()).append(request.rank());
    request.filters().stream().map(Object::toString).sorted().forEach(text.append('\n')::append);
    return text.toString().hashCode();
  }
}
