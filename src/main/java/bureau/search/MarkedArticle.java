package bureau.search;

import bureau.article.Article;
import bureau.query.Field;
import java.util.List;
import java.util.Map;

/**
 * A whole article and what in it matches a query.
 *
 * @param article the article
 * @param marks for each text that has any, what matches in it: in order, not overlapping
 * @param duplicates the other copies of the same text
 */
public record MarkedArticle(Article article, Map<Place, List<Mark>> marks, Duplicates duplicates) {
  /**
   * One text of an article.
   *
   * @param field headline, deck, byline, dateline, caption, credit, section, keyword, correction or
   *     body
   * @param index which caption, credit, keyword, correction or body block, from 0; 0 for other
   *     fields
   */
  public record Place(Field field, int index) {}

  /** Keeps a copy of the map. */
  public MarkedArticle {
    marks = Map.copyOf(marks);
  }

  /** What matches in one text; empty if nothing does. */
  public List<Mark> marks(Field field, int index) {
    return marks.getOrDefault(new Place(field, index), List.of());
  }
}
