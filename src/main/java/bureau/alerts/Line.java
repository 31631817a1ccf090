package bureau.alerts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the journal.
 *
 * @param is what it says
 * @param search what was added; null in other lines
 * @param article the id of an article; null in lines about none
 * @param by the numbers of the searches that the article was met, found or told for
 * @param mark a commit's; null in other lines
 */
record Line(
    Kind is,
    @Nullable SavedSearch search,
    @Nullable String article,
    List<Integer> by,
    @Nullable String mark) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What lines say. */
  enum Kind {
    /** A search was added. */
    ADDED,
    /** An article matches searches, and was there before them. */
    MET,
    /** An article matches searches and is new for them. */
    FOUND,
    /** Somebody was told of an article that was new for searches. */
    TOLD,
    /** The lines since the last {@link #KEPT} hold once the commit with the mark is made. */
    MARK,
    /** The lines since the last such line hold. */
    KEPT
  }

  Line {
    by = by == null ? List.of() : List.copyOf(by);
  }

  static Line added(SavedSearch search) {
    return new Line(Kind.ADDED, search, null, List.of(), null);
  }

  static Line of(Kind is, String article, List<Integer> by) {
    return new Line(is, null, article, by, null);
  }

  static Line mark(String mark) {
    return new Line(Kind.MARK, null, null, List.of(), mark);
  }

  static Line kept() {
    return new Line(Kind.KEPT, null, null, List.of(), null);
  }

  /** The search of a line that adds one. */
  SavedSearch added() {
    return Objects.requireNonNull(search);
  }

  /** The article of a line about one. */
  String id() {
    return Objects.requireNonNull(article);
  }

  /** The line in JSON with its end. */
  byte[] json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("is", is);
    if (search != null) {
      object.put("search", search);
    }
    if (article != null) {
      object.put("article", article);
      object.put("by", by);
    }
    if (mark != null) {
      object.put("mark", mark);
    }
    return (JSON.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
