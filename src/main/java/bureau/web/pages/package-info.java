/** What each page shows, ready for its template: records that the templates of {@code web/} set. */
@NullMarked
package bureau.web.pages;

import org.jspecify.annotations.NullMarked;
