package bureau.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads documents of an index, a page at a time in an order that nothing is the same in, so that
 * each page is a question of its own and a node that is lost between two matters to none.
 *
 * @param cluster where
 * @param index the index on the cluster
 */
record Documents(Cluster cluster, String index) {
  /** How many documents of articles are read at once. */
  static final int PAGE = 500;

  /** How many values one question may name. */
  static final int MOST_VALUES = 1_000;

  private static final List<String> ARTICLES =
      List.of(ClusterSchema.TIE, ClusterSchema.KEY, ClusterSchema.CHANGE);

  private static final List<String> FILES = List.of(ClusterSchema.FILE, ClusterSchema.CHANGE);

  /**
   * One document.
   *
   * @param id its name
   * @param source what is kept of it
   */
  record Found(String id, JsonNode source) {
    long change() {
      return source.path(ClusterSchema.CHANGE).asLong();
    }

    String text(String field) {
      return source.path(field).asString("");
    }

    /** The same without the article itself, which is most of it. */
    Found brief() {
      ObjectNode brief = Json.object();
      source
          .properties()
          .forEach(each -> {
            if (!each.getKey().equals(ClusterSchema.STORED)) {
              brief.set(each.getKey(), each.getValue());
            }
          });
      return new Found(id, brief);
    }
  }

  /** Makes what was written so far visible to the questions here; searchers go by the commit. */
  void refresh() {
    cluster.ask(Asked.post("/" + index + "/_refresh")).done();
  }

  /** Visits the articles that match, in pages. */
  void articles(JsonNode query, Consumer<List<Found>> visitor) {
    each(all(List.of(kind(ClusterSchema.ARTICLE), query)), ARTICLES, visitor);
  }

  /** Visits the input files that match, in pages, by their paths. */
  void files(JsonNode query, Consumer<List<Found>> visitor) {
    each(all(List.of(kind(ClusterSchema.INPUT), query)), FILES, visitor);
  }

  private void each(JsonNode query, List<String> order, Consumer<List<Found>> visitor) {
    ObjectNode search =
        Json.object("query", query).put("size", PAGE).put("track_total_hits", false);
    ArrayNode sort = search.putArray("sort");
    order.forEach(field -> sort.add(Json.object(field, "asc")));
    while (true) {
      JsonNode hits = hits(search);
      if (hits.isEmpty()) {
        return;
      }
      List<Found> page = found(hits);
      visitor.accept(page);
      if (page.size() < PAGE) {
        return;
      }
      search.set("search_after", hits.get(hits.size() - 1).path("sort"));
    }
  }

  /** The first files that match, by their paths. */
  List<Found> firstFiles(JsonNode query, int most) {
    ObjectNode search =
        Json.object("query", all(List.of(kind(ClusterSchema.INPUT), query)))
            .put("size", most)
            .put("track_total_hits", false);
    ArrayNode sort = search.putArray("sort");
    FILES.forEach(field -> sort.add(Json.object(field, "asc")));
    return found(hits(search));
  }

  private JsonNode hits(ObjectNode search) {
    return ask(search).path("hits").path("hits");
  }

  /** Asks the index, all of it. */
  JsonNode ask(ObjectNode search) {
    return cluster
        .ask(
            Asked.post("/" + index + "/_search", search)
                .with(Map.of("allow_partial_search_results", "false"))
                .with(Patience.WRITING))
        .done();
  }

  private static List<Found> found(JsonNode hits) {
    List<Found> found = new ArrayList<>();
    for (JsonNode hit : hits) {
      found.add(new Found(hit.path("_id").asString(), hit.path("_source")));
    }
    return found;
  }

  /** How many documents match. */
  long count(JsonNode query) {
    return cluster
        .ask(
            Asked.post("/" + index + "/_count", Json.object("query", query)).with(Patience.WRITING))
        .done()
        .path("count")
        .asLong();
  }

  /** The documents of some names that are there, as the last {@link #refresh} saw them. */
  List<Found> get(Collection<String> ids) {
    JsonNode answer =
        cluster
            .ask(
                Asked.post("/" + index + "/_mget", Json.object("ids", Json.texts(ids)))
                    .with(Map.of("realtime", "false"))
                    .with(Patience.WRITING))
            .done();
    List<Found> found = new ArrayList<>();
    for (JsonNode each : answer.path("docs")) {
      if (each.path("found").asBoolean()) {
        found.add(new Found(each.path("_id").asString(), each.path("_source")));
      }
    }
    return found;
  }

  static JsonNode kind(String kind) {
    return is(ClusterSchema.KIND, kind);
  }

  static JsonNode is(String field, String value) {
    return Json.object("term", Json.object(field, value));
  }

  static JsonNode is(String field, long value) {
    return Json.object("term", Json.object(field, value));
  }

  static JsonNode anyOf(String field, JsonNode values) {
    return Json.object("terms", Json.object(field, values));
  }

  static JsonNode above(String field, long number) {
    return Json.object("range", Json.object(field, Json.object("gt", number)));
  }

  static JsonNode below(String field, long number) {
    return Json.object("range", Json.object(field, Json.object("lt", number)));
  }

  static JsonNode all(Collection<JsonNode> queries) {
    return Json.object("bool", Json.object("filter", Json.array(queries)));
  }

  static JsonNode any(Collection<JsonNode> queries) {
    return Json.object("bool", Json.object("should", Json.array(queries)));
  }
}
