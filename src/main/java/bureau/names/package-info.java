/**
 * Other ways to write what was typed: spellings of people, places and bodies, from a table and by
 * rules. It turns one query tree into another and knows no engine.
 */
@NullMarked
package bureau.names;

import org.jspecify.annotations.NullMarked;
