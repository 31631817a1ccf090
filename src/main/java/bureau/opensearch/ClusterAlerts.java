package bureau.opensearch;

import bureau.article.ArticleId;
import bureau.opensearch.ClusterIndexer.AlertSearch;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Asks the cluster each saved search over the articles that a change added, just before its commit.
 * What a query means may follow from the rest of the index, so that this finds what a search finds
 * after the commit; and an article is never analysed a second time. It costs a question for each
 * saved search and change, however many articles came.
 */
final class ClusterAlerts implements AlertSearch {
  @Override
  public void match(
      Documents documents, long change, Set<String> old, List<Alert> alerts, Alerts.Found found) {
    ClusterView view =
        ClusterView.open(documents.cluster(), Commit.uncommitted(documents.index(), change));
    try {
      for (Alert alert : alerts) {
        JsonNode query = view.withWords(words -> query(alert, change, words));
        List<ArticleId> matching = matching(documents, query, old);
        if (!matching.isEmpty()) {
          found.take(alert, matching);
        }
      }
    } finally {
      view.close();
    }
  }

  private static JsonNode query(Alert alert, long change, Vocabulary words) {
    return Documents.all(
        List.of(
            Translation.translate(alert.query(), words, false).query(),
            Documents.is(ClusterSchema.CHANGE, change)));
  }

  private static List<ArticleId> matching(Documents documents, JsonNode query, Set<String> old) {
    List<ArticleId> matching = new ArrayList<>();
    documents.articles(
        query,
        page -> {
          for (Documents.Found each : page) {
            String id = each.text(ClusterSchema.ID);
            if (!old.contains(id)) {
              matching.add(new ArticleId(id));
            }
          }
        });
    return matching;
  }
}
