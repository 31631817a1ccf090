package bureau.read;

import bureau.article.Article;

/**
 * Takes what a file holds. Each entry of the file, which is the file itself or one line or part of
 * a container, is told once, by one of the three methods.
 */
public interface Sink {
  /** An entry that is an article. */
  void article(Article article);

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
