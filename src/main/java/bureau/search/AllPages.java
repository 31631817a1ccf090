package bureau.search;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All pages of an answer, each fetched when it is asked for, so that an answer of any length takes
 * the memory of one page. The first is fetched at once, so that a request that cannot be answered
 * fails before anything is written. All are of one commit as long as the engine's cursors keep it.
 */
public final class AllPages implements Iterable<Results> {
  /**
   * Hits a page: few enough for memory with their bodies, enough that searching is not the cost.
   */
  private static final int HITS = 500;

  private final Function<SearchRequest, Results> search;
  private final SearchRequest request;
  private final long most;
  private final Results first;

  /**
   * Fetches the first page.
   *
   * @param search answers each page: {@link Searcher#search}
   * @param request what is asked for; its limit does not count, its cursor is where it begins
   * @param most how many hits at most, 0 or more; {@link Long#MAX_VALUE} for all
   * @throws OutOfTimeException if a page cannot be found whole within the request's budget; for
   *     later pages when they are fetched
   */
  public AllPages(Function<SearchRequest, Results> search, SearchRequest request, long most) {
    this.search = search;
    this.request = request;
    this.most = most;
    this.first = whole(search.apply(request.withLimit((int) Math.min(HITS, most))));
  }

  private static Results whole(Results page) {
    if (page.partial()) {
      throw new OutOfTimeException();
    }
    return page;
  }

  /** The first page, whose total, notes and other words hold for all. */
  public Results first() {
    return first;
  }

  /** All hits in their order. */
  public Stream<Hit> hits() {
    return StreamSupport.stream(spliterator(), false).flatMap(page -> page.hits().stream());
  }

  @Override
  public Iterator<Results> iterator() {
    return new Iterator<>() {
      private @Nullable Results next = first;
      private long left = most;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Results next() {
        Results page = next;
        if (page == null) {
          throw new NoSuchElementException();
        }
        left -= page.hits().size();
        next =
            page.next() == null || left <= 0
                ? null
                : whole(
                    search.apply(request.withLimit((int) Math.min(HITS, left)).after(page.next())));
        return page;
      }
    };
  }
}
