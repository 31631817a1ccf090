package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field among the hits.
 *
 * @param label the field's name for people
 * @param first the rows that are shown at once
 * @param more the rows behind a fold, maybe none
 */
public record FacetView(String label, List<Row> first, List<Row> more) {
  /** Keeps copies of the lists. */
  public FacetView {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /**
   * One value.
   *
   * @param label the value for people
   * @param count how many hits have it, such as "1,024"
   * @param selected whether the hits are narrowed to it
   * @param href the search with it, or without it if it is selected
   * @param exclude the search that leaves it out; null if it is selected
   */
  public record Row(
      String label, String count, boolean selected, String href, @Nullable String exclude) {}
}
