/**
 * What names stand for: other ways to write what was typed, from tables and by rules, and the
 * countries that articles and queries speak of. It turns one query tree into another, tags
 * articles, and knows no engine.
 */
@NullMarked
package bureau.names;

import org.jspecify.annotations.NullMarked;
