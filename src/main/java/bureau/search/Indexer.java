package bureau.search;

import bureau.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One change of an index, as a transaction: until {@link #commit} nobody sees any of it, and {@link
 * #close} without it leaves the index as it was. Safe for use by several threads.
 *
 * <p>Two articles of one id are one article. All that were added are kept until the commit, which
 * keeps the one that was modified last: by the article's own stamps where both state a
 * modification, else by the file's time, else the one whose path sorts last.
 */
public interface Indexer extends AutoCloseable {
  /** What the index knew of a file when this change began; empty if nothing. */
  Optional<InputFile> known(String path);

  /**
   * Adds an article.
   *
   * @param article the article
   * @param file the file it was read from
   */
  void add(Article article, InputFile file);

  /**
   * Notes that a file was read to its end and what it gave has been added, also if that was
   * nothing. The next change knows it.
   */
  void record(InputFile file);

  /**
   * Notes that a file has another time but the bytes it had: what an earlier change had from it
   * still holds.
   */
  void keep(InputFile file);

  /** Takes out what an earlier change had from a file. */
  void remove(String path);

  /**
   * The files an earlier change had that are there no more, in no order. Those that {@link #known}
   * was asked for are taken to be there, or {@code present} is asked about them, too.
   *
   * @param below looks only at the file of this path and at those below it, as in a folder; empty
   *     for all
   * @param present refuses the files that are not there
   */
  List<String> absent(String below, Predicate<String> present);

  /**
   * Files an earlier change had whose articles gave way to those of {@code path}, and which have to
   * be read again if that file changes or goes.
   */
  List<String> superseded(String path);

  /** Makes the change visible, whole. May take long: it waits for the disk. */
  Committed commit();

  /** Gives up what was not committed. */
  @Override
  void close();

  /**
   * What a commit did.
   *
   * @param articles how many articles the index now has
   * @param superseded the articles that gave way to another one of the same id
   * @param refused the articles that were added and that the engine did not take; their files are
   *     read again by the next update
   */
  record Committed(long articles, List<Superseded> superseded, List<Refused> refused) {
    /** Keeps copies of the lists. */
    public Committed {
      superseded = List.copyOf(superseded);
      refused = List.copyOf(refused);
    }
  }

  /**
   * An article that the engine did not take.
   *
   * @param path where it was read
   * @param reason why, as the engine says
   */
  record Refused(String path, String reason) {}

  /**
   * An article that gave way.
   *
   * @param path where it was read
   * @param kept where the one that was kept was read
   */
  record Superseded(String path, String kept) {}
}
