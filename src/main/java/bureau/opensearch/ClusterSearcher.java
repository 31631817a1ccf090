package bureau.opensearch;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.lucene.ArticlesInMemory;
import bureau.opensearch.ClusterAnswer.Listed;
import bureau.query.Query;
import bureau.search.AlsoSearched;
import bureau.search.Explanation;
import bureau.search.Hit;
import bureau.search.IndexSummary;
import bureau.search.IndexUnavailableException;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.Reason;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Snippet;
import bureau.search.Suggestion;
import bureau.search.Wanted;
import bureau.text.Keys;
import bureau.text.Respelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches a cluster's index, which others may be writing to. Each request works on one commit; the
 * pages of one list work on the commit that its first page saw, for {@link #CURSOR_LIFE}. The
 * cluster finds and counts; what is marked is marked here.
 */
final class ClusterSearcher implements Searcher {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterSearcher.class);

  /** How long the pages of one list are of one commit. */
  private static final Duration CURSOR_LIFE = Duration.ofMinutes(10);

  private final Commits commits;
  private volatile ClusterView current;
  private final Map<String, Pinned> pinned = new ConcurrentHashMap<>();

  /** Why the last commit could not be opened; empty if it could. */
  private volatile String refused = "";

  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("cluster-refresh").factory());

  /**
   * A view whose lists may be gone on with.
   *
   * @param view the view
   * @param since when a cursor was last given, as {@link System#nanoTime} counts
   */
  private record Pinned(ClusterView view, long since) {}

  private ClusterSearcher(Commits commits, ClusterView first) {
    this.commits = commits;
    this.current = first;
  }

  /**
   * Opens the last commit.
   *
   * @param commits what is committed, over a connection that is closed with the searcher
   * @param refresh how often a new one is looked for
   * @throws IndexUnavailableException if there is none, or the cluster does not answer
   */
  static ClusterSearcher open(Commits commits, Duration refresh) {
    ClusterView first;
    try {
      first = ClusterView.open(commits.cluster(), commits.readable());
    } catch (RuntimeException e) {
      commits.cluster().close();
      throw e;
    }
    ClusterSearcher searcher = new ClusterSearcher(commits, first);
    long millis = refresh.toMillis();
    var unused =
        searcher.refresher.scheduleWithFixedDelay(
            searcher::refreshOrWarn, millis, millis, TimeUnit.MILLISECONDS);
    return searcher;
  }

  /** Goes on whatever comes of it, and says the same failure once: it comes again every time. */
  private void refreshOrWarn() {
    try {
      refresh();
      refused = "";
    } catch (RuntimeException | Error e) {
      String reason = e.toString();
      if (!reason.equals(refused)) {
        refused = reason;
        LOG.warn("The last commit cannot be opened; searches go on with the one before", e);
      }
    }
  }

  /** Looks for a new commit now. */
  synchronized void refresh() {
    Commit last = commits.readable();
    ClusterView before = current;
    if (!ClusterCursor.name(last).equals(ClusterCursor.name(before.commit()))) {
      current = ClusterView.open(commits.cluster(), last);
    }
    pinned.values().removeIf(each -> System.nanoTime() - each.since() > CURSOR_LIFE.toNanos());
  }

  /** Opens the last commit once more, if nobody else did since a view turned out to be gone. */
  private synchronized void reopen(ClusterView gone) {
    pinned.values().removeIf(each -> each.view() == gone);
    if (current == gone) {
      current = ClusterView.open(commits.cluster(), commits.readable());
    }
  }

  private <T> T withView(@Nullable ClusterCursor cursor, Function<ClusterView, T> work) {
    ClusterView view = current;
    Pinned kept = cursor == null ? null : pinned.get(cursor.commit());
    if (kept != null) {
      view = kept.view();
    }
    try {
      return work.apply(view);
    } catch (ViewGoneException e) {
      reopen(view);
    }
    try {
      return work.apply(current);
    } catch (ViewGoneException e) {
      throw new IndexUnavailableException(
          "The cluster at %s does not answer for all of its index; see /_cluster/health there"
              .formatted(commits.cluster().address()),
          e);
    }
  }

  @Override
  public Results search(SearchRequest request) {
    long began = System.nanoTime();
    String text = request.cursor();
    ClusterCursor cursor = text == null ? null : ClusterCursor.decode(text, request);
    return withView(
        cursor,
        view -> {
          Deadline deadline = Deadline.of(request.budget());
          ClusterAnswer answer = ClusterAnswer.to(view, request, cursor, deadline);
          List<Hit> hits = hits(view, request, answer, deadline);
          List<AlsoSearched> also =
              deadline.isOver() && deadline.wasMet()
                  ? List.of()
                  : Additions.of(view, request, answer.someWords());
          boolean partial = deadline.wasMet();
          String next = partial || answer.last().isEmpty() ? null : next(view, request, answer);
          return new Results(
              answer.total(),
              partial,
              answer.someWords(),
              answer.translated().notes(),
              also,
              hits,
              answer.facets(),
              answer.timeline(),
              next,
              Duration.ofNanos(System.nanoTime() - began));
        });
  }

  private String next(ClusterView view, SearchRequest request, ClusterAnswer answer) {
    pinned.put(ClusterCursor.name(view.commit()), new Pinned(view, System.nanoTime()));
    return ClusterCursor.behind(
            answer.last().orElseThrow(), request, answer.someWords(), view.commit())
        .encode();
  }

  private static List<Hit> hits(
      ClusterView view, SearchRequest request, ClusterAnswer answer, Deadline deadline) {
    List<Listed> page = answer.page();
    Wanted wanted = request.wanted();
    List<Article> articles =
        page.stream().map(hit -> ClusterDocument.article(hit.source())).toList();
    List<List<Snippet>> snippets = Collections.nCopies(page.size(), List.of());
    List<List<String>> missing = Collections.nCopies(page.size(), List.of());
    List<Reason> reasons = List.of();
    Copies copies = new Copies(Map.of());
    boolean looked = wanted.snippets() || wanted.explanations() || answer.someWords();
    if (!page.isEmpty() && !deadline.isOver()) {
      copies = Copies.of(view, ClusterAnswer.groupsOf(page));
      if (looked) {
        try (ArticlesInMemory inMemory = new ArticlesInMemory(articles)) {
          Query run = view.withWords(words -> Chosen.of(request.query(), words));
          if (wanted.snippets()) {
            snippets = inMemory.snippets(run, answer.someWords());
          }
          if (answer.someWords()) {
            missing = inMemory.missing(request.query());
          }
          if (wanted.explanations()) {
            reasons = inMemory.reasons(request.query());
          }
        }
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Listed listed = page.get(i);
      Article article = articles.get(i);
      hits.add(
          new Hit(
              wanted.bodies() ? article : article.withBody(List.of()),
              listed.source().path(ClusterSchema.WORDS).asInt(),
              request.sort() == SearchRequest.Sort.RELEVANCE
                  ? listed.sortedBy().get(0).asDouble()
                  : 0,
              snippets.get(i),
              missing.get(i),
              copies.of(article, listed.group()),
              reasons.isEmpty()
                  ? null
                  : new Explanation(reasons.get(i), part(listed.explanation()))));
    }
    return hits;
  }

  private static Explanation.Part part(JsonNode said) {
    List<Explanation.Part> details = new ArrayList<>();
    said.path("details").forEach(each -> details.add(part(each)));
    return new Explanation.Part(
        said.path("value").asDouble(), said.path("description").asString(""), details);
  }

  @Override
  public Optional<MarkedArticle> article(ArticleId id, Query query) {
    return withView(
        null,
        view ->
            document(view, id)
                .map(found -> {
                  Article article = ClusterDocument.article(found.source());
                  Query run = view.withWords(words -> Chosen.of(query, words));
                  try (ArticlesInMemory inMemory = new ArticlesInMemory(List.of(article))) {
                    return new MarkedArticle(
                        article,
                        inMemory.marks(run).getFirst(),
                        Copies.of(view, Set.of(found.group())).of(article, found.group()));
                  }
                }));
  }

  private static Optional<Listed> document(ClusterView view, ArticleId id) {
    ObjectNode search = Json.object().put("size", 1);
    search.set("query", view.articles(List.of(Dsl.term(ClusterSchema.ID, Keys.cut(id.value())))));
    search.set("_source", Json.texts(ClusterAnswer.LISTED));
    return ClusterAnswer.hits(view.ask(search)).stream().findFirst();
  }

  @Override
  public Optional<List<Hit>> similar(ArticleId id, int most) {
    return withView(
        null, view -> document(view, id).map(found -> new Similar(view).to(found, most)));
  }

  @Override
  public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
    SearchRequest first =
        request.change().limit(SearchRequest.MAX_LIMIT).cursor(null).wanted(Wanted.NOTHING).build();
    return withView(
        null,
        view -> {
          Deadline deadline = Deadline.of(request.budget());
          ClusterAnswer answer = ClusterAnswer.to(view, first, null, deadline);
          List<Article> hits =
              answer.page().stream()
                  .map(hit -> ClusterDocument.articleWithoutBody(hit.source()))
                  .toList();
          int at = hits.stream().map(Article::id).toList().indexOf(id);
          return at < 0 || deadline.wasMet()
              ? Optional.<Neighbours>empty()
              : Optional.of(
                  new Neighbours(
                      at + 1,
                      answer.total(),
                      at == 0 ? null : hits.get(at - 1),
                      at + 1 == hits.size() ? null : hits.get(at + 1)));
        });
  }

  @Override
  public Optional<Query> respelt(Query query) {
    return withView(null, view -> Respelling.of(new LikeWords(view), query));
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds) {
    return withView(null, view -> new Suggestions(view, typed).of(kinds));
  }

  @Override
  public IndexSummary summary() {
    return withView(
        null,
        view ->
            new IndexSummary(view.articles(), view.commit().at(), bytes(view.commit().index())));
  }

  private long bytes(String index) {
    return commits
        .cluster()
        .ask(Asked.get("/" + index + "/_stats/store"))
        .done()
        .at("/_all/total/store/size_in_bytes")
        .asLong();
  }

  @Override
  public void close() {
    refresher.shutdownNow();
    try (Cluster cluster = commits.cluster()) {
      LOG.debug("Closing the index on {}", cluster.address());
      current.close();
    } catch (IndexUnavailableException e) {
      LOG.debug("The cluster forgets the point in time by itself", e);
    }
  }
}
