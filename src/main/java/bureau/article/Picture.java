package bureau.article;

import org.jspecify.annotations.Nullable;

/**
 * What stands under a picture.
 *
 * @param caption what the picture shows, without the credit; null if only a credit is printed
 * @param credit who took or supplied it, without brackets, "Photo:" or "©"; null if none is printed
 */
public record Picture(@Nullable String caption, @Nullable String credit) {}
