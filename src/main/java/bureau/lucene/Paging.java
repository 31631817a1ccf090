package bureau.lucene;

import bureau.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Picks the hits of one page. A group of copies is listed once: where the one of them that ranks
 * best would be, as the earliest of them that matches. So a hit that has copies is passed over
 * unless it ranks best among them, which is told of the hits at hand only: no page has to know what
 * the pages before it listed, and Lucene may still skip what is not among the best.
 *
 * @param view the view of the index
 * @param ranking what ranks there
 * @param query what is looked for
 * @param request what is asked for
 */
record Paging(View view, IndexSearcher ranking, Raised query, SearchRequest request) {
  /**
   * The hits of a page.
   *
   * @param hits the documents to show, in order, each with the place it is listed at
   * @param last the last place, if more follow
   */
  record Page(List<ScoreDoc> hits, Optional<FieldDoc> last) {}

  /** Collects hits for {@link #page}, counted at least up to a number. */
  TopFieldCollectorManager collector(@Nullable FieldDoc after, int countUpTo) throws IOException {
    return new TopFieldCollectorManager(order(request.sort()), depth(), after, countUpTo);
  }

  /** One more hit than asked for, to see whether another page follows, and some for the copies. */
  private int depth() throws IOException {
    int page = request.limit() + 1;
    return groups() ? page + page / 2 : page;
  }

  private boolean groups() throws IOException {
    return request.grouped() && request.limit() > 0 && !view.facts().copies().none();
  }

  private static Sort order(SearchRequest.Sort sort) {
    SortField tie = new SortField(Schema.TIE, SortField.Type.LONG);
    return switch (sort) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, tie);
      case NEWEST ->
          new Sort(new SortField(Schema.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE), tie);
      case OLDEST ->
          new Sort(
              new SortField(Schema.PUBLISHED, SortField.Type.LONG, false, Long.MAX_VALUE), tie);
    };
  }

  /**
   * The page that begins with what was collected.
   *
   * @param first what {@link #collector} collected
   */
  Page page(TopFieldDocs first) throws IOException {
    List<ScoreDoc> listed = new ArrayList<>(listed(first));
    ScoreDoc[] batch = first.scoreDocs;
    while (listed.size() <= request.limit() && batch.length == depth()) {
      FieldDoc last = (FieldDoc) batch[batch.length - 1];
      TopFieldDocs next = query.search(ranking, collector(last, 1));
      listed.addAll(listed(next));
      batch = next.scoreDocs;
    }
    boolean more = listed.size() > request.limit();
    List<ScoreDoc> page = more ? listed.subList(0, request.limit()) : listed;
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      page.forEach(hit -> hit.score = (Float) ((FieldDoc) hit).fields[0]);
    }
    return new Page(
        page, more && !page.isEmpty() ? Optional.of((FieldDoc) page.getLast()) : Optional.empty());
  }

  private List<ScoreDoc> listed(TopFieldDocs found) throws IOException {
    List<ScoreDoc> hits = Arrays.asList(found.scoreDocs);
    if (!groups()) {
      return hits;
    }
    SortedSet<Integer> copies = new TreeSet<>();
    for (ScoreDoc hit : hits) {
      copies.addAll(view.facts().copies().of(hit.doc));
    }
    if (copies.isEmpty()) {
      return hits;
    }
    Map<Integer, Standing> matching = Standing.of(ranking, query.whole(), request.sort(), copies);
    List<ScoreDoc> listed = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      List<Integer> group =
          view.facts().copies().of(hit.doc).stream().filter(matching::containsKey).toList();
      if (group.isEmpty()) {
        listed.add(hit);
      } else if (best(group, matching) == hit.doc) {
        listed.add(new FieldDoc(group.getFirst(), hit.score, ((FieldDoc) hit).fields));
      }
    }
    return listed;
  }

  private int best(List<Integer> group, Map<Integer, Standing> matching) {
    return group.stream()
        .map(matching::get)
        .filter(Objects::nonNull)
        .min(Standing.order(request.sort()))
        .orElseThrow()
        .article()
        .document();
  }
}
