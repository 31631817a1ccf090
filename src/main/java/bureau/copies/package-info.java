/**
 * Which articles are copies of one text: what an engine keeps of an article to find its copies, and
 * the comparison that decides.
 */
@NullMarked
package bureau.copies;

import org.jspecify.annotations.NullMarked;
