package bureau.search;

import bureau.article.ArticleId;
import java.util.List;

/** Saved searches that are told what each change of an index brings, as a part of that change. */
@FunctionalInterface
public interface Alerts {
  /** No saved searches. */
  Alerts NONE = commit -> commit.make("");

  /**
   * Called once a change is complete but for its commit, which this has to make.
   *
   * @param commit the change
   */
  void at(Commit commit);

  /** A change that is about to be committed. */
  interface Commit {
    /**
     * Finds what the change brings to saved searches: the articles it adds, also those that were
     * there before and are read again, as a search after the commit finds them if it needs all of a
     * query's words.
     *
     * @param alerts the saved searches; the same list again costs less
     * @param found is told of each search that matches anything, once
     */
    void match(List<Alert> alerts, Found found);

    /**
     * Makes the change visible. To be called once.
     *
     * @param mark is kept with the commit until the next one, so that a process that comes after a
     *     crash can tell whether it was made; empty for none
     */
    void make(String mark);
  }

  /** Takes what a saved search matches. */
  interface Found {
    /** Takes the articles, at least one, in no order. */
    void take(Alert alert, List<ArticleId> articles);
  }
}
