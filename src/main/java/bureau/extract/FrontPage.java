package bureau.extract;

import java.util.List;

/** Tells a page of teasers, each under a headline that links to its article, from an article. */
final class FrontPage {
  /** Fewer teasers than this are an article's own links. */
  private static final int LEAST = 3;

  private FrontPage() {}

  /**
   * Whether most lines of what was taken for the text stand right under a linked headline.
   *
   * @param all the page's lines
   * @param body those that were taken for the text
   */
  static boolean is(List<Line> all, List<Line> body) {
    int teasers = 0;
    int running = 0;
    for (Line line : body) {
      if (line.level() == 0 && Text.weight(line.text()) >= BodyFinder.RUNNING) {
        running++;
        Line above = line.order() == 0 ? line : all.get(line.order() - 1);
        teasers += above.level() > 0 && above.linkShare() > 0.5 ? 1 : 0;
      }
    }
    return teasers >= LEAST && teasers * 2 > running;
  }
}
