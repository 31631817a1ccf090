package bureau.opensearch;

import bureau.article.Article;
import bureau.search.Duplicates;
import bureau.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The articles that are copies of one text, by their groups.
 *
 * @param groups the groups of several articles
 */
record Copies(Map<Long, Group> groups) {
  /**
   * The articles of one group.
   *
   * @param count how many there are
   * @param earliest those that were published first, without their bodies
   */
  record Group(int count, List<Article> earliest) {}

  /** Finds the copies of some articles. */
  static Copies of(ClusterView view, Set<Long> groups) {
    Map<Long, Group> found = new HashMap<>();
    if (groups.isEmpty()) {
      return new Copies(found);
    }
    ObjectNode earliest = Json.object().put("size", Duplicates.MAX_LISTED + 1);
    earliest.set("sort", ClusterAnswer.order(Sort.OLDEST));
    earliest.set("_source", Json.texts(List.of(ClusterSchema.STORED)));
    ObjectNode search = Json.object().put("size", 0);
    search.set("query", view.articles(List.of(in(groups))));
    search.set(
        "aggs",
        Json.object(
            "groups",
            groups(groups.size(), Json.object("copies", Json.object("top_hits", earliest)))));
    for (JsonNode bucket : view.ask(search).at("/aggregations/groups/buckets")) {
      List<Article> articles = new ArrayList<>();
      for (JsonNode hit : bucket.at("/copies/hits/hits")) {
        articles.add(ClusterDocument.articleWithoutBody(hit.path("_source")));
      }
      found.put(bucket.path("key").asLong(), new Group(bucket.path("doc_count").asInt(), articles));
    }
    return new Copies(found);
  }

  /** The copies of an article. */
  Duplicates of(Article article, long number) {
    Group group = groups.get(number);
    if (group == null) {
      return Duplicates.NONE;
    }
    return new Duplicates(
        group.count() - 1,
        group.earliest().stream()
            .filter(other -> !other.id().equals(article.id()))
            .limit(Duplicates.MAX_LISTED)
            .toList());
  }

  /** Articles of some groups. */
  static ObjectNode in(Collection<Long> groups) {
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
    groups.forEach(numbers::add);
    return Json.object("terms", Json.object(ClusterSchema.GROUP, numbers));
  }

  /** Gathers articles by their groups, of those that have several. */
  static ObjectNode groups(int most, ObjectNode gathered) {
    ObjectNode groups =
        Json.object(
            "terms",
            Json.object("field", ClusterSchema.GROUP)
                .put("size", most)
                .put("shard_size", most)
                .put("min_doc_count", 2));
    return groups.set("aggs", gathered);
  }
}
