/** The web server: addresses, parameters, pages, JSON and errors over one searcher. */
@NullMarked
package bureau.web;

import org.jspecify.annotations.NullMarked;
