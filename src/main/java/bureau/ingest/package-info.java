/** From a folder of files to an index: walking, reading on all cores, and the report of it. */
@NullMarked
package bureau.ingest;

import org.jspecify.annotations.NullMarked;
