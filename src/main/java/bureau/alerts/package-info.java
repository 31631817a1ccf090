/** Saved searches and what has been found for them, kept in files beside the index. */
@NullMarked
package bureau.alerts;

import org.jspecify.annotations.NullMarked;
