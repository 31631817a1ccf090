/** Measures the pieces that searching and indexing spend their time in. */
@NullMarked
package bureau.bench;

import org.jspecify.annotations.NullMarked;
