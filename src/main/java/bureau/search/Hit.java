package bureau.search;

import bureau.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article that matches, as a list of results shows it.
 *
 * @param article the article; its body is left out (empty) to keep lists light, unless {@link
 *     Wanted#bodies} asks for it
 * @param words how many words its body has
 * @param score how well it matches; comparable within one answer only, 0 when sorted by date
 * @param snippets where it matches, best first; empty if none were asked for
 * @param missing the typed words it does not have; empty unless {@link Results#someWords}
 * @param duplicates the other copies of the same text
 * @param explanation why it was found; null if that was not asked for
 */
public record Hit(
    Article article,
    int words,
    double score,
    List<Snippet> snippets,
    List<String> missing,
    Duplicates duplicates,
    @Nullable Explanation explanation) {
  /** Keeps copies of the lists. */
  public Hit {
    snippets = List.copyOf(snippets);
    missing = List.copyOf(missing);
  }
}
