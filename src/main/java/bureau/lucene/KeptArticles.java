package bureau.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * Articles that were hits lately, as they were read: whoever turns pages, narrows a search or opens
 * it again gets the same. What a segment stores never changes, so they serve all commits that have
 * the segment.
 */
final class KeptArticles {
  /** So many bytes, as they are stored unpacked; in memory it may be twice as much. */
  private static final long MOST_BYTES = 16L << 20;

  private final Cache<Place, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Place, Kept>weigher((place, article) -> article.bytes())
          .executor(Runnable::run)
          .build();

  private record Place(CacheKey segment, int document) {}

  private record Kept(StoredArticle article, int bytes) {}

  /**
   * An article with its body, if it is kept.
   *
   * @param index has it
   * @param document its number there
   */
  Optional<StoredArticle> find(IndexReader index, int document) {
    Place place = place(index, document);
    return Optional.ofNullable(place == null ? null : kept.getIfPresent(place)).map(Kept::article);
  }

  /**
   * Keeps an article, perhaps.
   *
   * @param article with its body
   * @param bytes how many bytes are stored of it
   */
  void keep(IndexReader index, int document, StoredArticle article, int bytes) {
    Place place = place(index, document);
    if (place != null) {
      kept.put(place, new Kept(article, bytes));
    }
  }

  /** Null for what no other commit can have, such as an index in memory. */
  private static @Nullable Place place(IndexReader index, int document) {
    List<LeafReaderContext> segments = index.leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    var helper = segment.reader().getCoreCacheHelper();
    return helper == null ? null : new Place(helper.getKey(), document - segment.docBase);
  }
}
