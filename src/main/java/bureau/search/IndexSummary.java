package bureau.search;

import java.time.Instant;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param committed when the commit that is being searched was made
 * @param bytes how much room it takes on disk
 */
public record IndexSummary(long articles, Instant committed, long bytes) {}
