package bureau.search;

import java.time.Instant;

/**
 * What an index remembers of a file that was read into it, so that an update can tell whether the
 * file has changed.
 *
 * @param path relative to the folder, with forward slashes
 * @param bytes its size
 * @param modified its modification time
 * @param digest a digest of its bytes
 */
public record InputFile(String path, long bytes, Instant modified, String digest) {}
