/**
 * What takes minutes to hours: real processes, killed, reopened and kept busy ({@code
 * script/soak}).
 */
@NullMarked
package bureau.soak;

import org.jspecify.annotations.NullMarked;
