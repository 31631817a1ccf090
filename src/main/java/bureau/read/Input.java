package bureau.read;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file to be cut.
 *
 * @param bytes it from its start to its end; not closed
 * @param path its path, as {@link ArticleReader#read} takes it
 * @param saved when it was last written; null if that is not known
 */
record Input(InputStream bytes, String path, @Nullable Instant saved) {}
