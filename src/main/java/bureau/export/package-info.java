/** Articles and results written for other programs. */
@NullMarked
package bureau.export;

import org.jspecify.annotations.NullMarked;
