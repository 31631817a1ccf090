package bureau.search;

import bureau.query.Field;
import java.util.List;

/**
 * A piece of an article's text around what matches. Plain text: whoever shows it escapes it.
 *
 * @param field the field it stands in
 * @param index which caption, credit, correction or body block of the article it comes from, from
 *     0; 0 for other fields
 * @param text the piece
 * @param marks what matches in it, in order, not overlapping
 */
public record Snippet(Field field, int index, String text, List<Mark> marks) {
  /** Keeps a copy of the list. */
  public Snippet {
    marks = List.copyOf(marks);
  }
}
