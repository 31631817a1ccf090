package bureau.extract;

import bureau.article.Article;
import java.util.List;

/** What came of one page or one article of an export. */
public sealed interface Extraction {
  /**
   * An article.
   *
   * @param article its fields
   * @param clues all that was read for its fields, in no particular order
   */
  record Found(Article article, List<Clue> clues) implements Extraction {
    /** Keeps a copy of the list. */
    public Found {
      clues = List.copyOf(clues);
    }
  }

  /**
   * No article.
   *
   * @param reason why, in words for the person whose file it is
   */
  record Nothing(String reason) implements Extraction {}
}
