/** The command line: one class a command, and the one place that picks an engine. */
@NullMarked
package bureau.cli;

import org.jspecify.annotations.NullMarked;
