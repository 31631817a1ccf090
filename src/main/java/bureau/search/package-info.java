/**
 * The seam between the application and its engines: what can be asked of an index and what comes
 * back, and how articles get into one. No engine's type crosses it.
 */
@NullMarked
package bureau.search;

import org.jspecify.annotations.NullMarked;
