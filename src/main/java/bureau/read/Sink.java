package bureau.read;

import bureau.article.Article;
import bureau.extract.Clue;
import java.util.List;

/**
 * Takes what a file holds. Each entry of the file, which is the file itself or one line or part of
 * a container, is told once, by one of the three methods.
 */
public interface Sink {
  /** An entry that is an article. */
  void article(Article article);

  /**
   * What was read for the fields of the article that is told next. Few takers need it.
   *
   * @param where as for {@link #skipped}
   * @param clues all that the page or text says about each field, in no particular order; entries
   *     that state their fields themselves, as JSON Lines do, come without this call
   */
  default void clues(String where, List<Clue> clues) {}

  /**
   * An entry that is no article.
   *
   * @param where the file's path; for line 12 of a container it has {@code #12} behind it
   * @param reason why it is passed over, in words for the person whose file it is
   */
  void skipped(String where, String reason);

  /**
   * An entry that should be an article and cannot be read.
   *
   * @param where as for {@link #skipped}
   * @param error what is wrong with it
   */
  void failed(String where, String error);
}
