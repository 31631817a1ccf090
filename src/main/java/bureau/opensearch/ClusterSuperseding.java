package bureau.opensearch;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.opensearch.Documents.Found;
import bureau.search.Contender;
import bureau.search.Indexer.Superseded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settles, before a commit, which of several articles of one id is kept. Only ids that the change
 * added can have become shared; they are counted by the cluster, a page at a time.
 */
final class ClusterSuperseding {
  private static final int PAGE = 1_000;

  private final Documents documents;
  private final Change change;
  private final List<Superseded> superseded = new ArrayList<>();
  private final Map<String, Set<String>> lostTo = new TreeMap<>();
  private final List<Found> losers = new ArrayList<>();

  private ClusterSuperseding(Documents documents, Change change) {
    this.documents = documents;
    this.change = change;
  }

  /**
   * What gave way.
   *
   * @param articles the articles, as the report names them
   * @param documents their documents
   */
  record Settled(List<Superseded> articles, List<Found> documents) {}

  /** Takes the articles that give way out, and notes it with their files. */
  static Settled settle(Documents documents, Change change) {
    ClusterSuperseding superseding = new ClusterSuperseding(documents, change);
    superseding.eachPageOfIds();
    superseding.note();
    return new Settled(superseding.superseded, superseding.losers);
  }

  /** Counts the ids that the change added, in their order. */
  private void eachPageOfIds() {
    @Nullable JsonNode after = null;
    do {
      JsonNode buckets = idsBehind(after);
      List<String> ids = new ArrayList<>();
      buckets.path("buckets").forEach(each -> ids.add(each.path("key").path("id").asString()));
      settle(ids);
      after = buckets.path("after_key").isObject() ? buckets.path("after_key") : null;
    } while (after != null);
  }

  private JsonNode idsBehind(@Nullable JsonNode after) {
    ObjectNode search =
        Json.object(
                "query",
                Documents.all(
                    List.of(
                        Documents.kind(ClusterSchema.ARTICLE),
                        Documents.is(ClusterSchema.CHANGE, change.number()))))
            .put("size", 0);
    ObjectNode ids = search.putObject("aggs").putObject("ids").putObject("composite");
    ids.put("size", PAGE);
    ids.putArray("sources")
        .add(Json.object("id", Json.object("terms", Json.object("field", ClusterSchema.ID))));
    if (after != null) {
      ids.set("after", after);
    }
    return documents.ask(search).path("aggregations").path("ids");
  }

  /** Settles those of some ids that several articles have. */
  private void settle(List<String> ids) {
    Set<String> shared = new HashSet<>();
    if (ids.isEmpty()) {
      return;
    }
    ObjectNode search =
        Json.object(
                "query",
                Documents.all(
                    List.of(
                        Documents.kind(ClusterSchema.ARTICLE),
                        Documents.anyOf(ClusterSchema.ID, Json.texts(ids)),
                        Commit.visible(change.number()))))
            .put("size", 0);
    search
        .putObject("aggs")
        .putObject("ids")
        .putObject("terms")
        .put("field", ClusterSchema.ID)
        .put("size", ids.size())
        .put("shard_size", ids.size());
    for (JsonNode each : documents.ask(search).path("aggregations").path("ids").path("buckets")) {
      if (each.path("doc_count").asInt() > 1) {
        shared.add(each.path("key").asString());
      }
    }
    if (shared.isEmpty()) {
      return;
    }
    Map<String, List<Found>> candidates = new TreeMap<>();
    documents.articles(
        Documents.all(
            List.of(
                Documents.anyOf(ClusterSchema.ID, Json.texts(shared)),
                Commit.visible(change.number()))),
        page ->
            page.forEach(found ->
                candidates
                    .computeIfAbsent(found.text(ClusterSchema.ID), id -> new ArrayList<>())
                    .add(found)));
    candidates.values().forEach(this::settleOne);
  }

  private void settleOne(List<Found> candidates) {
    Map<Contender, Found> contenders = new HashMap<>();
    candidates.forEach(found -> contenders.put(contender(found), found));
    Contender kept = Contender.last(List.copyOf(contenders.keySet()));
    contenders.forEach((contender, found) -> {
      if (!contender.path().equals(kept.path())) {
        change.takeOut(found);
        losers.add(found);
        superseded.add(new Superseded(contender.path(), kept.path()));
        if (!contender.file().equals(kept.file())) {
          lostTo.computeIfAbsent(contender.file(), file -> new TreeSet<>()).add(kept.file());
        }
      }
    });
  }

  private static Contender contender(Found found) {
    Article article = ClusterDocument.articleWithoutBody(found.source());
    Stamp modified = article.modified();
    return new Contender(
        article.source().path(),
        found.text(ClusterSchema.FROM),
        modified == null ? null : modified.sortInstant(),
        Change.file(found.source()).modified());
  }

  /**
   * Notes with the files that lost articles to which files they did, so that they are read again.
   */
  private void note() {
    List<String> files = new ArrayList<>(lostTo.keySet());
    for (int from = 0; from < files.size(); from += Documents.MOST_VALUES) {
      List<String> some = files.subList(from, Math.min(files.size(), from + Documents.MOST_VALUES));
      documents.files(
          Documents.all(
              List.of(
                  Documents.anyOf(ClusterSchema.FILE, Json.texts(some)),
                  Commit.visible(change.number()))),
          page -> page.forEach(this::note));
    }
  }

  private void note(Found file) {
    Set<String> all = new LinkedHashSet<>(InputDocument.lostTo(file.source()));
    all.addAll(lostTo.getOrDefault(file.text(ClusterSchema.FILE), Set.of()));
    if (file.change() != change.number()) {
      change.takeOut(file);
    }
    change.add(InputDocument.read(file.source()), all);
  }
}
