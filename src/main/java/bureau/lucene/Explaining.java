package bureau.lucene;

import bureau.query.Query;
import bureau.search.Explanation;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.IndexSearcher;

/**
 * Explains the hits of one answer.
 *
 * @param ranking what scored them
 * @param view the index
 * @param query what was asked for
 * @param translated the same as it was run
 */
record Explaining(
    IndexSearcher ranking, View view, Query query, org.apache.lucene.search.Query translated) {
  Explanation of(int document) throws IOException {
    return new Explanation(
        new Reasons(ranking, view, document).of(query),
        part(ranking.explain(translated, document)));
  }

  private static Explanation.Part part(org.apache.lucene.search.Explanation lucene) {
    return new Explanation.Part(
        lucene.getValue().doubleValue(),
        lucene.getDescription(),
        Arrays.stream(lucene.getDetails()).map(Explaining::part).toList());
  }
}
