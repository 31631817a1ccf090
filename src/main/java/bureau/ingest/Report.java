package bureau.ingest;

import bureau.search.Indexer.Superseded;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every file, and of every article in them: {@code filesFound = filesRead +
 * filesUnchanged} and {@code entries = indexed + skipped + failed}.
 *
 * @param filesFound how many files the folder has, those passed over for their kind included
 * @param filesRead how many of them were read
 * @param filesUnchanged how many had not changed since the index was made
 * @param filesRemoved how many were gone, and their articles with them
 * @param indexed how many entries gave an article; an entry is a file, or one line or part of a
 *     container
 * @param skippedByReason how many entries were passed over, for each reason
 * @param failed how many entries could not be read
 * @param failures which ones and why, the first {@link #MOST_LISTED} by their places
 * @param skips which entries were passed over and why, the first {@link #MOST_LISTED} by their
 *     places
 * @param superseded which articles gave way to another copy that was modified later
 * @param articlesInIndex how many articles the index has now
 * @param took how long it all took
 */
public record Report(
    long filesFound,
    long filesRead,
    long filesUnchanged,
    long filesRemoved,
    long indexed,
    SortedMap<String, Long> skippedByReason,
    long failed,
    List<Entry> failures,
    List<Entry> skips,
    List<Superseded> superseded,
    long articlesInIndex,
    Duration took) {

  /** How many failures and skips are listed one by one; the counts are always whole. */
  public static final int MOST_LISTED = 10_000;

  /**
   * One entry that gave no article.
   *
   * @param where its path, with its line or part in a container
   * @param why the reason or error
   */
  public record Entry(String where, String why) {}

  /** Keeps copies. */
  public Report {
    skippedByReason = new TreeMap<>(skippedByReason);
    failures = List.copyOf(failures);
    skips = List.copyOf(skips);
    superseded = List.copyOf(superseded);
  }

  /** How many entries were passed over. */
  public long skipped() {
    return skippedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many entries the files that were read have. */
  public long entries() {
    return indexed + skipped() + failed;
  }
}
