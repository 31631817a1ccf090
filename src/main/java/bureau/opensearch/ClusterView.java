package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import bureau.text.Language;
import bureau.text.Readings;
import bureau.text.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One commit as a cluster holds it, at one point in time, so that nothing that is deleted later is
 * missed. Safe for use by several threads.
 */
final class ClusterView {
  /** So long a point in time is kept from the last question on, in the cluster's words. */
  private static final String KEPT = "11m";

  /** So many terms' numbers are kept, some megabytes; with more, keeping begins anew. */
  private static final int COUNTS_KEPT = 50_000;

  /** So many terms are counted with one question. */
  private static final int COUNTED_AT_ONCE = 500;

  private static final int MOST_LANGUAGES = 1_000;

  /** What a query is answered that stands for more words than a node looks for. */
  private static final int REFUSED = 400;

  private final Cluster cluster;
  private final Commit commit;
  private final String point;
  private final int articles;
  private final Readings readings;
  private final Map<Term, Integer> counts = new HashMap<>();
  private volatile @Nullable NavigableMap<Long, Long> publishedByDay;

  private ClusterView(Cluster cluster, Commit commit, String point) {
    this.cluster = cluster;
    this.commit = commit;
    this.point = point;
    ObjectNode asked = Json.object().put("size", 0).put("track_total_hits", true);
    asked.set("query", articles(List.of()));
    asked.set(
        "aggs",
        Json.object(
            "languages",
            Json.object(
                "terms",
                Json.object("field", ClusterSchema.LANGUAGE).put("size", MOST_LANGUAGES))));
    JsonNode answer = ask(asked);
    articles = answer.at("/hits/total/value").asInt();
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (JsonNode bucket : answer.at("/aggregations/languages/buckets")) {
      languages.add(Language.of(bucket.path("key").asString()));
    }
    // What the index does not have is not found; which of the readings that is matters to nobody.
    readings = new Readings(languages, term -> true);
  }

  /**
   * Opens a commit.
   *
   * @throws bureau.search.IndexUnavailableException if the cluster does not answer
   */
  static ClusterView open(Cluster cluster, Commit commit) {
    Answered opened =
        cluster.ask(
            Asked.post("/" + commit.index() + "/_search/point_in_time")
                .with(Map.of("keep_alive", KEPT, "allow_partial_pit_creation", "false")));
    if (opened.isAbsent()) {
      throw new ViewGoneException();
    }
    return new ClusterView(cluster, commit, opened.done().path("pit_id").asString());
  }

  /** The commit. */
  Commit commit() {
    return commit;
  }

  /** How many articles there are. */
  int articles() {
    return articles;
  }

  /** The articles of this commit, of those that some queries find. */
  ObjectNode articles(List<? extends JsonNode> queries) {
    return new Dsl.All()
        .filters(queries)
        .filter(commit.visible())
        .filter(Dsl.term(ClusterSchema.KIND, ClusterSchema.ARTICLE))
        .query();
  }

  /** The articles of this commit that a query finds, as it scores them. */
  ObjectNode scored(ObjectNode query, List<ObjectNode> raising) {
    return new Dsl.All()
        .must(query)
        .should(raising)
        .filter(commit.visible())
        .filter(Dsl.term(ClusterSchema.KIND, ClusterSchema.ARTICLE))
        .query();
  }

  /**
   * Searches.
   *
   * @throws ViewGoneException if the cluster does not have this point in time any more
   * @throws IndexUnavailableException if the cluster does not answer for all of the index, or
   *     refuses the search
   */
  JsonNode ask(ObjectNode search) {
    ObjectNode whole = search.deepCopy();
    whole.set("pit", Json.object("id", point).put("keep_alive", KEPT));
    Asked asked =
        Asked.post("/_search", whole)
            .with(
                Map.of(
                    "search_type",
                    "dfs_query_then_fetch",
                    "allow_partial_search_results",
                    "false"));
    Answered answered = cluster.answer(asked);
    if (answered.isAbsent() || Trouble.isOfALostNode(answered) || answered.status() == 503) {
      throw new ViewGoneException();
    }
    if (answered.status() == REFUSED) {
      throw new IndexUnavailableException(
          "The cluster refuses this search: %s; ask for less, such as more letters before a wildcard"
              .formatted(answered.reason()));
    }
    return cluster.judged(answered).done();
  }

  /** Works with the terms of the index, asking the cluster for what of them is not known. */
  <T> T withWords(Function<Vocabulary, T> work) {
    for (; ; ) {
      Map<Term, Integer> known;
      synchronized (counts) {
        known = new HashMap<>(counts);
      }
      ClusterWords words = new ClusterWords(readings, known, articles);
      T done = work.apply(words);
      if (words.unknown().isEmpty()) {
        return done;
      }
      Map<Term, Integer> counted = count(List.copyOf(words.unknown()));
      synchronized (counts) {
        if (counts.size() > COUNTS_KEPT) {
          counts.clear();
          counts.putAll(known);
        }
        counts.putAll(counted);
      }
    }
  }

  private Map<Term, Integer> count(List<Term> terms) {
    Map<Term, Integer> counted = new HashMap<>();
    for (int from = 0; from < terms.size(); from += COUNTED_AT_ONCE) {
      List<Term> some = terms.subList(from, Math.min(terms.size(), from + COUNTED_AT_ONCE));
      List<Long> found = count(some, ClusterView::having);
      for (int i = 0; i < some.size(); i++) {
        counted.put(some.get(i), Math.toIntExact(found.get(i)));
      }
    }
    return counted;
  }

  private static ObjectNode having(Term term) {
    return term.text().isEmpty() ? Dsl.exists(term.field()) : Dsl.term(term.field(), term.text());
  }

  /** How many articles each of some queries finds. */
  <T> List<Long> count(List<T> some, Function<T, ObjectNode> query) {
    ObjectNode filters = Json.object();
    for (int i = 0; i < some.size(); i++) {
      filters.set(String.valueOf(i), query.apply(some.get(i)));
    }
    ObjectNode search = Json.object().put("size", 0);
    search.set("query", articles(List.of()));
    search.set(
        "aggs", Json.object("each", Json.object("filters", Json.object("filters", filters))));
    JsonNode buckets = ask(search).at("/aggregations/each/buckets");
    List<Long> counted = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      counted.add(buckets.path(String.valueOf(i)).path("doc_count").asLong());
    }
    return counted;
  }

  /** How many articles were printed on each day, by days since 1970. */
  NavigableMap<Long, Long> publishedByDay() {
    NavigableMap<Long, Long> days = publishedByDay;
    if (days == null) {
      ObjectNode search = Json.object().put("size", 0);
      search.set("query", articles(List.of()));
      search.set("aggs", Json.object("days", Counting.days()));
      days = Counting.byDay(ask(search).at("/aggregations/days"));
      publishedByDay = days;
    }
    return new TreeMap<>(days);
  }

  /** Lets the cluster forget the point in time. */
  void close() {
    cluster.ask(
        new Asked(
            "DELETE",
            "/_search/point_in_time",
            Map.of(),
            Json.text(Json.object("pit_id", Json.texts(List.of(point)))),
            Patience.READING));
  }
}
