/** Judged queries: how good the ranking is, in the measures and file forms of TREC. */
@NullMarked
package bureau.eval;

import org.jspecify.annotations.NullMarked;
