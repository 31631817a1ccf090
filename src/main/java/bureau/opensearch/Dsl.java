package bureau.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of the cluster's query language, as JSON. */
final class Dsl {
  private Dsl() {}

  /** Documents with a value, scored by how rare it is. */
  static ObjectNode term(String field, String value) {
    return Json.object("term", Json.object(field, value));
  }

  /** Documents with a number. */
  static ObjectNode term(String field, long value) {
    return Json.object("term", Json.object(field, value));
  }

  /** Documents with a value that begins so. */
  static ObjectNode prefix(String field, String start) {
    return Json.object("prefix", Json.object(field, start));
  }

  /** Documents that have anything in a field. */
  static ObjectNode exists(String field) {
    return Json.object("exists", Json.object("field", field));
  }

  /** No documents. */
  static ObjectNode nothing() {
    return Json.object("match_none", Json.object());
  }

  /** Documents that a query finds, each scoring 1. */
  static ObjectNode constant(ObjectNode query) {
    return Json.object("constant_score", Json.object("filter", query));
  }

  /** Documents that any of some queries find, the better the more. */
  static ObjectNode any(Collection<ObjectNode> queries) {
    return queries.size() == 1
        ? queries.iterator().next()
        : Json.object("bool", Json.object("should", Json.array(queries)));
  }

  /**
   * Documents that any of some queries find, as good as the best of them.
   *
   * @param others what those that are not the best count beside it
   */
  static ObjectNode best(List<ObjectNode> queries, double others) {
    return queries.size() == 1
        ? queries.getFirst()
        : Json.object(
            "dis_max", Json.object("queries", Json.array(queries)).put("tie_breaker", others));
  }

  /** A query that counts so many times as much. */
  static ObjectNode boosted(ObjectNode query, float factor) {
    return Json.object(
        "bool", Json.object("must", Json.array(List.of(query))).put("boost", factor));
  }

  /** Gathers what documents have to, may and must not match. */
  static final class All {
    private final List<JsonNode> must = new ArrayList<>();
    private final List<JsonNode> filter = new ArrayList<>();
    private final List<JsonNode> should = new ArrayList<>();
    private final List<JsonNode> mustNot = new ArrayList<>();

    /** What has to match, and scores. */
    All must(JsonNode query) {
      must.add(query);
      return this;
    }

    /** What has to match. */
    All filter(JsonNode query) {
      filter.add(query);
      return this;
    }

    /** What has to match. */
    All filters(Collection<? extends JsonNode> queries) {
      filter.addAll(queries);
      return this;
    }

    /** What only raises the score, where something has to match. */
    All should(Collection<? extends JsonNode> queries) {
      should.addAll(queries);
      return this;
    }

    /** What must not match. */
    All mustNot(JsonNode query) {
      mustNot.add(query);
      return this;
    }

    ObjectNode query() {
      ObjectNode all = Json.object();
      put(all, "must", must);
      put(all, "filter", filter);
      put(all, "should", should);
      put(all, "must_not", mustNot);
      return Json.object("bool", all);
    }

    private static void put(ObjectNode all, String occurrence, List<JsonNode> queries) {
      if (!queries.isEmpty()) {
        all.set(occurrence, Json.array(queries));
      }
    }
  }
}
