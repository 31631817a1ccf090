/**
 * One web page or text export becomes an article: each field has a small finder that collects what
 * the page says about it, with the place it was read, and picks one by rule.
 */
@NullMarked
package bureau.extract;

import org.jspecify.annotations.NullMarked;
