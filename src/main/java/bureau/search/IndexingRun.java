package bureau.search;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last run that filled an index, or the one that does so now.
 *
 * @param state how it stands
 * @param began when it began
 * @param seen when it last said something: its end, if it is over
 * @param progress how far it went
 * @param skipped how many entries were passed over, for each reason; empty until it is over
 * @param failed how many entries could not be read; 0 until it is over
 * @param failures which ones and why, the first {@link #MOST_LISTED}
 */
public record IndexingRun(
    State state,
    Instant began,
    Instant seen,
    Progress progress,
    SortedMap<String, Long> skipped,
    long failed,
    List<Failed> failures) {
  /** The greatest number of {@code failures}. */
  public static final int MOST_LISTED = 100;

  /** How a run stands. */
  public enum State {
    /** It goes on. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It said nothing for so long that it must have been stopped. */
    STOPPED
  }

  /**
   * How far it went.
   *
   * @param files how many files there are; no more than are read until they are counted
   * @param done how many of them are read
   * @param articles how many articles came of those
   */
  public record Progress(long files, long done, long articles) {}

  /**
   * An entry that could not be read.
   *
   * @param path where it is
   * @param why what is wrong with it
   */
  public record Failed(String path, String why) {}

  /** Keeps copies. */
  public IndexingRun {
    skipped = new TreeMap<>(skipped);
    failures = List.copyOf(failures);
  }
}
