package bureau.lucene;

import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.AlsoSearched;
import bureau.search.Hit;
import bureau.search.IndexSummary;
import bureau.search.IndexUnavailableException;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Suggestion;
import bureau.search.Wanted;
import bureau.text.Keys;
import bureau.text.Respelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches an index that other processes may be writing to. Each request works on one commit; the
 * pages of one list work on the commit that its first page saw, for {@link #CURSOR_LIFE}.
 */
final class LuceneSearcher implements Searcher {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearcher.class);

  /** How long the pages of one list are of one commit. */
  private static final Duration CURSOR_LIFE = Duration.ofMinutes(10);

  private final Directory directory;
  private final SearcherManager current;
  private final SearcherLifetimeManager pinned = new SearcherLifetimeManager();

  /** Why the last commit could not be opened; empty if it could. */
  private volatile String refused = "";

  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("index-refresh").factory());

  private LuceneSearcher(Directory directory, SearcherManager current) {
    this.directory = directory;
    this.current = current;
  }

  static LuceneSearcher open(IndexFolder folder, Duration refresh) {
    try {
      Directory directory = folder.open();
      LuceneSearcher searcher;
      try {
        searcher =
            new LuceneSearcher(directory, new SearcherManager(directory, views(folder.path())));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
      searcher.refreshEvery(refresh);
      return searcher;
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The index in " + folder.path() + " cannot be read: " + Commits.reason(e), e);
    }
  }

  private static SearcherFactory views(Path folder) {
    return new SearcherFactory() {
      private final KeptArticles articles = new KeptArticles();
      private @Nullable View last;

      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
          throws IOException {
        DirectoryReader opened = (DirectoryReader) reader;
        Commits.checkVersion(opened, folder);
        View view = new View(opened, articles);
        view.facts().summary();
        if (last != null) {
          view.facts().workOutAs(last.facts());
        }
        last = view;
        return view;
      }
    };
  }

  private void refreshEvery(Duration interval) {
    var unused =
        refresher.scheduleWithFixedDelay(
            this::refreshOrWarn, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Goes on whatever comes of it, and says the same failure once: it comes again every time. */
  private void refreshOrWarn() {
    try {
      refresh();
      refused = "";
    } catch (IOException | RuntimeException | Error e) {
      String reason = e instanceof IOException failure ? Commits.reason(failure) : e.toString();
      if (!reason.equals(refused)) {
        refused = reason;
        LOG.warn("The last commit cannot be opened; searches go on with the one before", e);
      }
    }
  }

  /** Looks for a new commit now. */
  void refresh() throws IOException {
    current.maybeRefreshBlocking();
    pinned.prune(new SearcherLifetimeManager.PruneByAge(CURSOR_LIFE.toSeconds()));
  }

  @Override
  public Results search(SearchRequest request) {
    long began = System.nanoTime();
    String text = request.cursor();
    Cursor cursor = text == null ? null : Cursor.decode(text, request);
    TimeLimit limit = TimeLimit.of(request.budget());
    return withView(
        cursor,
        view -> {
          View timed = view.within(limit);
          Answer answer = Answer.to(timed, request, cursor);
          List<Hit> hits = new Hits(timed).of(request, answer);
          List<AlsoSearched> also = Additions.of(timed, request, answer);
          boolean partial = limit.wasMet();
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

  private String next(View view, SearchRequest request, Answer answer) throws IOException {
    long version = pinned.record(view);
    return Cursor.behind(answer.last().orElseThrow(), request, answer.someWords(), version)
        .encode();
  }

  @Override
  public Optional<MarkedArticle> article(ArticleId id, Query query) {
    return withView(
        null,
        view -> {
          OptionalInt document = document(view, id);
          return document.isEmpty()
              ? Optional.<MarkedArticle>empty()
              : Optional.of(new Hits(view).marked(document.getAsInt(), query));
        });
  }

  private static OptionalInt document(View view, ArticleId id) throws IOException {
    ScoreDoc[] found =
        view.search(new TermQuery(new Term(Schema.ID, Keys.cut(id.value()))), 1).scoreDocs;
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  @Override
  public Optional<List<Hit>> similar(ArticleId id, int most) {
    return withView(
        null,
        view -> {
          OptionalInt document = document(view, id);
          return document.isEmpty()
              ? Optional.<List<Hit>>empty()
              : Optional.of(new Similar(view).to(document.getAsInt(), most));
        });
  }

  @Override
  public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
    SearchRequest first =
        request.change().limit(SearchRequest.MAX_LIMIT).cursor(null).wanted(Wanted.NOTHING).build();
    TimeLimit limit = TimeLimit.of(request.budget());
    return withView(
        null,
        view -> {
          OptionalInt document = document(view, id);
          Answer answer = Answer.to(view.within(limit), first, null);
          List<Integer> hits = answer.page().stream().map(hit -> hit.doc).toList();
          int at = document.isEmpty() ? -1 : hits.indexOf(document.getAsInt());
          return at < 0 || limit.wasMet()
              ? Optional.<Neighbours>empty()
              : Optional.of(
                  new Neighbours(
                      at + 1,
                      answer.total(),
                      at == 0 ? null : new Hits(view).light(hits.get(at - 1)),
                      at + 1 == hits.size() ? null : new Hits(view).light(hits.get(at + 1))));
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
    return withView(null, view -> view.facts().summary());
  }

  @Override
  public void close() {
    refresher.shutdownNow();
    try (directory;
        current;
        pinned) {
      LOG.debug("Closing the index");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T withView(@Nullable Cursor cursor, Work<T> work) {
    try {
      IndexSearcher kept = cursor == null ? null : pinned.acquire(cursor.version());
      if (kept != null) {
        try {
          return work.on((View) kept);
        } finally {
          pinned.release(kept);
        }
      }
      IndexSearcher latest = current.acquire();
      try {
        return work.on((View) latest);
      } finally {
        current.release(latest);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static IndexUnavailableException unreadable(IOException failure) {
    return new IndexUnavailableException(
        "The index cannot be read: " + Commits.reason(failure), failure);
  }

  private interface Work<T> {
    T on(View view) throws IOException;
  }
}
