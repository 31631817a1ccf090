package bureau.lucene;

import bureau.search.SearchRequest;
import bureau.text.Leaves;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Answers to compare.
 *
 * @param total how many articles match
 * @param best the best of them in order
 * @param scores their scores
 */
record Exhaustive(long total, List<Integer> best, List<Float> scores) {

  /** What the engine answers. */
  static Exhaustive of(Answer answer) {
    return new Exhaustive(
        answer.total(),
        answer.page().stream().map(hit -> hit.doc).toList(),
        answer.page().stream().map(hit -> hit.score).toList());
  }

  /**
   * What a query has for an answer if every article that matches is scored, and nothing is known of
   * it from before. Copies are not grouped.
   *
   * @param query ranks the articles
   * @param request says how many words it is of, and how many hits are wanted in which order
   */
  static Exhaustive of(View view, Query query, SearchRequest request) throws IOException {
    IndexSearcher searcher = new IndexSearcher(view.reader());
    searcher.setQueryCache(null);
    searcher.setSimilarity(view.searcher(Leaves.count(request.query())).getSimilarity());
    Paging paging = new Paging(view, searcher, new Raised(query, List.of()), request);
    TopFieldDocs found = searcher.search(query, paging.collector(null, Integer.MAX_VALUE));
    int wanted = Math.min(found.scoreDocs.length, request.limit());
    List<ScoreDoc> best = Arrays.asList(found.scoreDocs).subList(0, wanted);
    return new Exhaustive(
        found.totalHits.value(),
        best.stream().map(hit -> hit.doc).toList(),
        best.stream().map(hit -> (Float) ((FieldDoc) hit).fields[0]).toList());
  }
}
