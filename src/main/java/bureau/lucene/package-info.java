/**
 * The embedded engine: one Lucene index in one folder. {@link LuceneIndex} is the way in; nothing
 * else is seen from outside.
 */
@NullMarked
package bureau.lucene;

import org.jspecify.annotations.NullMarked;
