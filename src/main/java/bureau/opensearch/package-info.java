/**
 * The cluster engine: the same articles and the same terms as the embedded engine has, on nodes of
 * OpenSearch.
 */
@NullMarked
package bureau.opensearch;

import org.jspecify.annotations.NullMarked;
