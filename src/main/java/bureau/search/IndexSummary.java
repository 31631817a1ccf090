package bureau.search;

import java.time.Instant;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param committed when the commit that is being searched was made
 */
public record IndexSummary(long articles, Instant committed) {}
