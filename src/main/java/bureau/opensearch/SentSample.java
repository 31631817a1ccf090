package bureau.opensearch;

import bureau.article.Article;
import bureau.search.IndexUnavailableException;
import java.util.HashMap;
import java.util.Map;

/**
 * Some of the articles that a change sends, which are read back and compared before it is
 * committed. Safe for use by several threads.
 */
final class SentSample {
  private static final int MOST = 20;

  /** What was sent, by the names of the documents. Guarded by itself. */
  private final Map<String, String> sent = new HashMap<>();

  /** Notes an article that a change sends, unless there are enough. */
  void add(Article article, Change change) {
    synchronized (sent) {
      if (sent.size() < MOST) {
        sent.put(change.id(article.source().path()), ClusterDocument.stored(article));
      }
    }
  }

  /**
   * Reads them back.
   *
   * @throws IndexUnavailableException if one is not there as it was sent, and was not refused
   */
  void check(Documents documents, Change change) {
    Map<String, String> expected;
    synchronized (sent) {
      expected = new HashMap<>(sent);
    }
    change.bulk().refused().forEach(each -> expected.remove(change.id(each.path())));
    if (expected.isEmpty()) {
      return;
    }
    Map<String, String> there = new HashMap<>();
    documents
        .get(expected.keySet())
        .forEach(found -> there.put(found.id(), found.text(ClusterSchema.STORED)));
    if (!there.equals(expected)) {
      throw new IndexUnavailableException(
          "An article that the cluster at %s took does not come back as it was sent; nothing was committed, run this again"
              .formatted(documents.cluster().address().cluster()));
    }
  }
}
