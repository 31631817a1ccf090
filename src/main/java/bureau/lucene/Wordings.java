package bureau.lucene;

import bureau.article.Article;
import bureau.copies.Wording;
import bureau.text.ArticleCodec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/** The wordings of articles, made anew from what is stored of them; the last few are kept. */
final class Wordings {
  private static final int KEPT = 4_000;

  private final StoredFields stored;
  private final Map<Integer, Known> kept =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Known> eldest) {
          return size() > KEPT;
        }
      };

  Wordings(IndexReader reader) throws IOException {
    stored = reader.storedFields();
  }

  /**
   * What is known of an article.
   *
   * @param path where it was read, which no other article of the index has
   * @param wording what it says
   */
  record Known(String path, Wording wording) {}

  Known of(int document) throws IOException {
    Known known = kept.get(document);
    if (known == null) {
      Article article =
          ArticleCodec.decode(
              stored.document(document, Set.of(Schema.STORED)).getBinaryValue(Schema.STORED));
      known = new Known(article.source().path(), Wording.of(article));
      kept.put(document, known);
    }
    return known;
  }
}
