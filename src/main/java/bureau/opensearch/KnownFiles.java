package bureau.opensearch;

import bureau.opensearch.Documents.Found;
import bureau.text.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The input files that a commit knows, read a thousand at a time, since folders are walked one by
 * one and a question for each file would take longer than to look at the file. The last read are
 * kept. Safe for use by several threads.
 */
final class KnownFiles {
  private static final int PAGE = 1_000;

  private static final int PAGES_KEPT = 100;

  /** As the cluster orders them. */
  private static final Comparator<String> BY_BYTES =
      (one, two) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), two.getBytes(StandardCharsets.UTF_8));

  private final Documents documents;
  private final JsonNode visible;

  /** Guarded by this: pages by the path that each begins with, whether or not that is known. */
  private final NavigableMap<String, Page> pages = new TreeMap<>(BY_BYTES);

  /** Guarded by this: the same pages, the one that was of use last behind all others. */
  private final Map<String, Page> kept = new LinkedHashMap<>(16, .75f, true);

  /**
   * The files of a commit.
   *
   * @param visible which documents it has
   */
  KnownFiles(Documents documents, JsonNode visible) {
    this.documents = documents;
    this.visible = visible;
  }

  /**
   * All files from one path to another.
   *
   * @param last the last path that it tells of; null if it tells of all that come behind
   */
  private record Page(String first, @Nullable String last, Map<String, Found> files) {
    boolean tellsOf(String path) {
      return last == null || BY_BYTES.compare(path, last) <= 0;
    }
  }

  /** The document of a file; empty if the commit knows no such file. */
  synchronized Optional<Found> find(String path) {
    String key = Keys.cut(path);
    Map.Entry<String, Page> before = pages.floorEntry(key);
    Page page = before != null && before.getValue().tellsOf(key) ? before.getValue() : read(key);
    kept.get(page.first());
    return Optional.ofNullable(page.files().get(key));
  }

  private Page read(String first) {
    JsonNode behind =
        Json.object("range", Json.object(ClusterSchema.FILE, Json.object("gte", first)));
    List<Found> found = documents.firstFiles(Documents.all(List.of(behind, visible)), PAGE);
    Map<String, Found> files = new HashMap<>();
    found.forEach(each -> files.put(each.text(ClusterSchema.FILE), each));
    String last = found.size() < PAGE ? null : found.getLast().text(ClusterSchema.FILE);
    Page page = new Page(first, last, files);
    pages.put(first, page);
    kept.put(first, page);
    if (kept.size() > PAGES_KEPT) {
      String oldest = kept.keySet().iterator().next();
      kept.remove(oldest);
      pages.remove(oldest);
    }
    return page;
  }
}
