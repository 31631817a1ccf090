package bureau.search;

import bureau.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Where one article stands among the hits of a search.
 *
 * @param place its place, from 1
 * @param total how many articles match, exactly
 * @param previous the hit before it, without its body; null if it is the first
 * @param next the hit behind it, without its body; null if it is the last, or the last of the
 *     {@link SearchRequest#MAX_LIMIT} that are looked at
 */
public record Neighbours(
    int place, long total, @Nullable Article previous, @Nullable Article next) {}
