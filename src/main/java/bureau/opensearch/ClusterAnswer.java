package bureau.opensearch;

import bureau.opensearch.Translation.Translated;
import bureau.search.Facet;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Timeline;
import bureau.text.Leaves;
import bureau.text.RankedWords;
import bureau.text.Vocabulary;
import bureau.text.WordPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a cluster answers to a request, before the hits are marked.
 *
 * @param translated the query that was run, without the request's filters
 * @param someWords whether it asks for some of the words only, since no article has all
 * @param total how many articles match
 * @param page the hits of this page
 * @param last what the last hit of this page was sorted by, if more follow
 * @param facets the facets asked for
 * @param timeline the timeline; null if it was not asked for
 */
record ClusterAnswer(
    Translated translated,
    boolean someWords,
    long total,
    List<Listed> page,
    Optional<ArrayNode> last,
    List<Facet> facets,
    @Nullable Timeline timeline) {

  /** What a page needs to know of each hit. */
  static final List<String> LISTED =
      List.of(ClusterSchema.STORED, ClusterSchema.WORDS, ClusterSchema.GROUP);

  /** What a country that the query names counts beside the words it is named with. */
  private static final float COUNTRY_WEIGHT = 0.5f;

  private static final float COUNTRY_WEIGHT_OF_LONG = 0.8f;

  /** What two words count once more that stand together as in the query. */
  private static final float PAIR_WEIGHT = 0.5f;

  /**
   * A hit.
   *
   * @param source what the cluster keeps of it
   * @param sortedBy what it was sorted by
   * @param explanation how its score came about; absent unless asked for
   */
  record Listed(JsonNode source, ArrayNode sortedBy, JsonNode explanation) {
    long group() {
      return source.path(ClusterSchema.GROUP).asLong();
    }
  }

  static ClusterAnswer to(
      ClusterView view, SearchRequest request, @Nullable ClusterCursor cursor, Deadline deadline) {
    if (cursor != null) {
      return new Run(view, request, cursor.someWords(), deadline).answer(cursor.after());
    }
    ClusterAnswer all = new Run(view, request, false, deadline).answer(null);
    if (all.total() > 0 || deadline.wasMet() || Leaves.allWanted(request.query()).size() < 2) {
      return all;
    }
    ClusterAnswer some = new Run(view, request, true, deadline).answer(null);
    return some.total() > 0 ? some : all;
  }

  /** One way to run a request. */
  private static final class Run {
    private final ClusterView view;
    private final SearchRequest request;
    private final boolean someWords;
    private final Deadline deadline;
    private final Counting counting;
    private final Translated translated;
    private final List<ObjectNode> raising;

    Run(ClusterView view, SearchRequest request, boolean someWords, Deadline deadline) {
      this.view = view;
      this.request = request;
      this.someWords = someWords;
      this.deadline = deadline;
      this.counting = new Counting(request.wanted(), request.filters());
      record Prepared(Translated translated, List<ObjectNode> raising) {}
      Prepared prepared =
          view.withWords(words ->
              new Prepared(
                  Translation.translate(request.query(), words, someWords), raising(words)));
      this.translated = prepared.translated();
      this.raising = prepared.raising();
    }

    private List<ObjectNode> raising(Vocabulary words) {
      if (request.sort() != Sort.RELEVANCE) {
        return List.of();
      }
      boolean topic = Leaves.count(request.query()) <= RankedWords.TOPIC;
      List<ObjectNode> raised = new ArrayList<>();
      for (String code : request.about()) {
        raised.add(
            Dsl.boosted(
                Dsl.term(ClusterSchema.COUNTRY_MENTIONS, code),
                topic ? COUNTRY_WEIGHT : COUNTRY_WEIGHT_OF_LONG));
      }
      if (topic && raised.isEmpty()) {
        new WordPairs(words)
            .of(request.query())
            .forEach(pair ->
                raised.add(
                    Dsl.boosted(Translation.ofSlots(ClusterSchema.TEXT, pair, 0), PAIR_WEIGHT)));
      }
      return raised;
    }

    ClusterAnswer answer(@Nullable ArrayNode after) {
      if (deadline.isOver()) {
        return new ClusterAnswer(
            translated, someWords, 0, List.of(), Optional.empty(), List.of(), null);
      }
      ObjectNode first = search(depth(), after);
      boolean counts = request.wanted().counts();
      if (counts) {
        first.set("aggs", counting.asked());
      }
      JsonNode answered = ask(first);
      List<Listed> batch = hits(answered);
      List<Listed> listed = new ArrayList<>(listed(batch));
      while (listed.size() <= request.limit() && batch.size() == depth() && !deadline.isOver()) {
        batch = hits(ask(search(depth(), batch.getLast().sortedBy())));
        listed.addAll(listed(batch));
      }
      boolean more = listed.size() > request.limit();
      List<Listed> page = more ? listed.subList(0, request.limit()) : listed;
      JsonNode counted = answered.path("aggregations");
      return new ClusterAnswer(
          translated,
          someWords,
          answered.at("/hits/total/value").asLong(),
          page,
          more && !page.isEmpty() ? Optional.of(page.getLast().sortedBy()) : Optional.empty(),
          counts ? counting.facets(counted) : List.of(),
          request.wanted().timeline()
              ? Timeline.of(
                  counting.hitsByDay(counted), view.publishedByDay(), request.wanted().unit())
              : null);
    }

    private JsonNode ask(ObjectNode search) {
      deadline.limit(search);
      JsonNode answered = view.ask(search);
      if (answered.path("timed_out").asBoolean()) {
        deadline.meet();
      }
      return answered;
    }

    /**
     * One more hit than asked for, to see whether another page follows, and some for the copies.
     */
    private int depth() {
      int page = request.limit() + 1;
      return groups() ? page + page / 2 : page;
    }

    private boolean groups() {
      return request.grouped() && request.limit() > 0;
    }

    private ObjectNode search(int size, @Nullable ArrayNode after) {
      ObjectNode search =
          Json.object()
              .put("size", size)
              .put("track_total_hits", true)
              .put("explain", request.wanted().explanations());
      search.set("query", view.scored(translated.query(), raising));
      List<ObjectNode> filters = counting.kept();
      if (!filters.isEmpty()) {
        search.set("post_filter", new Dsl.All().filters(filters).query());
      }
      search.set("sort", order(request.sort()));
      search.set("_source", Json.texts(LISTED));
      if (after != null) {
        search.set("search_after", after);
      }
      return search;
    }

    /** Those of some hits that are listed: of a group of copies the one that ranks best. */
    private List<Listed> listed(List<Listed> hits) {
      if (!groups() || hits.isEmpty()) {
        return hits;
      }
      Map<Long, Group> groups = matchingGroups(hits);
      List<Listed> listed = new ArrayList<>();
      for (Listed hit : hits) {
        Group group = groups.get(hit.group());
        if (group == null) {
          listed.add(hit);
        } else if (group.best() == hit.sortedBy().get(1).asLong()) {
          listed.add(
              new Listed(
                  group.earliest().source(), hit.sortedBy(), group.earliest().explanation()));
        }
      }
      return listed;
    }

    /**
     * The articles of a group that match, if there are several.
     *
     * @param best the tie of the one that ranks best
     * @param earliest the one that was published first
     */
    private record Group(long best, Listed earliest) {}

    private Map<Long, Group> matchingGroups(List<Listed> hits) {
      ObjectNode best = Json.object().put("size", 1);
      best.set("sort", order(request.sort()));
      best.set("_source", Json.texts(List.of()));
      ObjectNode earliest =
          Json.object().put("size", 1).put("explain", request.wanted().explanations());
      earliest.set("sort", order(Sort.OLDEST));
      earliest.set("_source", Json.texts(LISTED));
      ObjectNode search = Json.object().put("size", 0);
      search.set(
          "query",
          new Dsl.All()
              .must(view.scored(translated.query(), raising))
              .filters(counting.kept())
              .filter(Copies.in(groupsOf(hits)))
              .query());
      ObjectNode inGroup =
          Json.object("best", Json.object("top_hits", best))
              .set("earliest", Json.object("top_hits", earliest));
      search.set("aggs", Json.object("groups", Copies.groups(hits.size(), inGroup)));
      Map<Long, Group> groups = new HashMap<>();
      for (JsonNode bucket : ask(search).at("/aggregations/groups/buckets")) {
        groups.put(
            bucket.path("key").asLong(),
            new Group(
                hits(bucket.path("best")).getFirst().sortedBy().get(1).asLong(),
                hits(bucket.path("earliest")).getFirst()));
      }
      return groups;
    }
  }

  static Set<Long> groupsOf(List<Listed> hits) {
    Set<Long> groups = new LinkedHashSet<>();
    hits.forEach(hit -> groups.add(hit.group()));
    return groups;
  }

  /** The hits in an answer, or in a part of one. */
  static List<Listed> hits(JsonNode answered) {
    List<Listed> hits = new ArrayList<>();
    for (JsonNode hit : answered.at("/hits/hits")) {
      hits.add(
          new Listed(
              hit.path("_source"),
              hit.path("sort") instanceof ArrayNode sort ? sort : Json.array(List.of()),
              hit.path("_explanation")));
    }
    return hits;
  }

  /** How hits are sorted: never two alike. */
  static ArrayNode order(Sort sort) {
    ObjectNode first =
        switch (sort) {
          case RELEVANCE -> Json.object("_score", "desc");
          case NEWEST -> byDate("desc");
          case OLDEST -> byDate("asc");
        };
    return Json.array(List.of(first, Json.object(ClusterSchema.TIE, "asc")));
  }

  private static ObjectNode byDate(String order) {
    return Json.object(
        ClusterSchema.PUBLISHED, Json.object("order", order).put("missing", "_last"));
  }
}
