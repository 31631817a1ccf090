/**
 * What an article is: its fields as the newsroom names them, its dates as they were printed, and
 * where each came from.
 */
@NullMarked
package bureau.article;

import org.jspecify.annotations.NullMarked;
