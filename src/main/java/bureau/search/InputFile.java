package bureau.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an index remembers of a file that was read into it, so that an update can tell whether the
 * file has changed.
 *
 * @param path relative to the folder, with forward slashes
 * @param bytes its size, or {@link #READ_AGAIN}
 * @param modified its modification time, to the millisecond
 * @param digest a digest of its bytes
 */
public record InputFile(String path, long bytes, Instant modified, String digest) {
  /** The size of no file: an update reads it again, changed or not. */
  public static final long READ_AGAIN = -1;

  /** Cuts the time to what is kept of it. */
  public InputFile {
    modified = modified.truncatedTo(ChronoUnit.MILLIS);
  }
}
