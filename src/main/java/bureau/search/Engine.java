package bureau.search;

import java.time.Duration;

/** One index and the engine that keeps it: what opens it for searching and what changes it. */
public interface Engine {
  /**
   * Whether there is an index: a commit has been made.
   *
   * @throws IndexUnavailableException if that cannot be found out
   */
  boolean exists();

  /**
   * Opens the index for searching.
   *
   * @param refresh how often to look for a new commit, longer than zero
   * @throws IndexUnavailableException if there is none, or it cannot be read
   */
  Searcher searcher(Duration refresh);

  /**
   * Begins a rebuild: the new index starts empty and takes the old one's place at the commit.
   *
   * @param alerts are told what all articles of the new index bring
   * @throws IndexUnavailableException if the index cannot be written, or another program writes
   */
  Indexer rebuild(Alerts alerts);

  /**
   * Begins an update of what is there, if anything.
   *
   * @param alerts are told what the articles bring that it adds
   * @throws IndexUnavailableException if the index cannot be written, another program writes, or it
   *     is of another version
   */
  Indexer update(Alerts alerts);

  /**
   * The mark that {@link Alerts.Commit#make} put on the last commit; empty if there is none.
   *
   * @throws IndexUnavailableException if the index cannot be read
   */
  String mark();
}
