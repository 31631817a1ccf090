package bureau.opensearch;

import bureau.search.Facet;
import bureau.search.FacetField;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.Wanted;
import bureau.text.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the hits by the values of their facets and by days.
 *
 * @param wanted what is to be counted
 * @param filters the facet values that hits must or must not have
 */
record Counting(Wanted wanted, List<FacetFilter> filters) {
  private static final String TIMELINE = "timeline";

  /** Of each shard so many values are looked at; counts are exact of facets with no more. */
  private static final int VALUES_OF_A_SHARD = 2_000;

  /** What the cluster is asked beside the hits of a query that does not know the filters. */
  ObjectNode asked() {
    ObjectNode all = Json.object();
    for (FacetField field : FacetField.values()) {
      if (wanted.facets().contains(field)) {
        ObjectNode order =
            field == FacetField.YEAR ? Json.object("_key", "desc") : Json.object("_count", "desc");
        ObjectNode values =
            Json.object("field", ClusterSchema.facetOf(field))
                .put("size", Facet.MAX_VALUES)
                .put("shard_size", VALUES_OF_A_SHARD)
                .set("order", order);
        all.set(
            field.label(),
            among(kept(filter -> filter.field() != field), Json.object("terms", values)));
      }
    }
    if (wanted.timeline()) {
      all.set(TIMELINE, among(kept(), days()));
    }
    return all;
  }

  private static ObjectNode among(List<ObjectNode> filters, ObjectNode counted) {
    ObjectNode some = Json.object("filter", new Dsl.All().filters(filters).query());
    return some.set("aggs", Json.object("counted", counted));
  }

  /** The facets of an answer. */
  List<Facet> facets(JsonNode aggregations) {
    List<Facet> facets = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      if (wanted.facets().contains(field)) {
        List<Facet.Value> values = new ArrayList<>();
        for (JsonNode bucket : aggregations.path(field.label()).at("/counted/buckets")) {
          values.add(
              new Facet.Value(bucket.path("key").asString(), bucket.path("doc_count").asLong()));
        }
        if (field != FacetField.YEAR) {
          values.sort(
              Comparator.comparingLong(Facet.Value::count)
                  .reversed()
                  .thenComparing(Facet.Value::value));
        }
        facets.add(new Facet(field, values));
      }
    }
    return facets;
  }

  /** How many hits were printed on each day, by days since 1970. */
  NavigableMap<Long, Long> hitsByDay(JsonNode aggregations) {
    return byDay(aggregations.path(TIMELINE).path("counted"));
  }

  /** Counts by the printed day. */
  static ObjectNode days() {
    return Json.object(
        "histogram",
        Json.object("field", ClusterSchema.DAY).put("interval", 1).put("min_doc_count", 1));
  }

  /** What {@link #days} counted. */
  static NavigableMap<Long, Long> byDay(JsonNode histogram) {
    NavigableMap<Long, Long> days = new TreeMap<>();
    for (JsonNode bucket : histogram.path("buckets")) {
      days.put(Math.round(bucket.path("key").asDouble()), bucket.path("doc_count").asLong());
    }
    return days;
  }

  /** What all the filters leave. */
  List<ObjectNode> kept() {
    return kept(filter -> true);
  }

  private List<ObjectNode> kept(Predicate<FacetFilter> chosen) {
    List<ObjectNode> all = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      List<String> wantedValues = new ArrayList<>();
      for (FacetFilter filter : filters) {
        if (filter.field() == field && chosen.test(filter)) {
          String value = Keys.cut(filter.value());
          if (filter.exclude()) {
            all.add(new Dsl.All().mustNot(Dsl.term(ClusterSchema.facetOf(field), value)).query());
          } else {
            wantedValues.add(value);
          }
        }
      }
      if (!wantedValues.isEmpty()) {
        all.add(
            Json.object(
                "terms", Json.object(ClusterSchema.facetOf(field), Json.texts(wantedValues))));
      }
    }
    return all;
  }
}
