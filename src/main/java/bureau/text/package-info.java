/**
 * The words of articles and queries: how text of each language becomes terms, which of an article's
 * texts go into which field, and the article itself as bytes. Every engine writes these terms and
 * looks for them, so that all find the same.
 */
@NullMarked
package bureau.text;

import org.jspecify.annotations.NullMarked;
