/** Files that are written so that neither a killed process nor a power cut leaves half of one. */
@NullMarked
package bureau.files;

import org.jspecify.annotations.NullMarked;
