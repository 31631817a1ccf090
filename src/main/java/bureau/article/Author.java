package bureau.article;

import org.jspecify.annotations.Nullable;

/**
 * A person who wrote or contributed to an article.
 *
 * @param name the bare name, without "By", title or outlet
 * @param role what the byline says the person is, such as "Beijing correspondent"; null if nothing
 */
public record Author(String name, @Nullable String role) {}
