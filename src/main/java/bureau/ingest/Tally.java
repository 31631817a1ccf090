package bureau.ingest;

import bureau.ingest.Report.Entry;
import bureau.search.Indexer.Committed;
import bureau.search.Indexer.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of files and entries. Safe for use by several threads. */
final class Tally {
  private long filesFound;
  private long filesRead;
  private long filesUnchanged;
  private long filesRemoved;
  private long indexed;
  private long failed;
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final Listing skips = new Listing(Report.MOST_LISTED);
  private final Listing failures = new Listing(Report.MOST_LISTED);

  synchronized void found() {
    filesFound++;
  }

  synchronized void unchanged() {
    filesUnchanged++;
  }

  synchronized void removed() {
    filesRemoved++;
  }

  synchronized void indexed() {
    indexed++;
  }

  /** A file was read for the first time in this run. */
  synchronized void read() {
    filesRead++;
  }

  /** A file counted as unchanged has to be read after all. */
  synchronized void readAfterAll() {
    filesUnchanged--;
    filesRead++;
  }

  synchronized void skipped(String where, String reason) {
    skipped.merge(reason, 1L, Long::sum);
    skips.add(new Entry(where, reason));
  }

  synchronized void failed(String where, String error) {
    failed++;
    failures.add(new Entry(where, error));
  }

  /** An article counted as indexed was not taken by the index. */
  private void refused(Refused article) {
    indexed--;
    failed(article.path(), article.reason());
  }

  synchronized Report report(Committed committed, Duration took) {
    committed.refused().forEach(this::refused);
    return new Report(
        filesFound,
        filesRead,
        filesUnchanged,
        filesRemoved,
        indexed,
        new TreeMap<>(Map.copyOf(skipped)),
        failed,
        failures.entries(),
        skips.entries(),
        committed.superseded(),
        committed.articles(),
        took);
  }
}
