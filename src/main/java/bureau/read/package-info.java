/**
 * Files become articles: bytes are decoded, the format is told by content, and each entry of the
 * file is an article, skipped for a reason, or failed with an error.
 */
@NullMarked
package bureau.read;

import org.jspecify.annotations.NullMarked;
