package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field among the hits.
 *
 * @param name the field's name in addresses
 * @param label the field's name for people
 * @param first the rows that are shown at once
 * @param more the rows behind a fold, maybe none
 */
public record FacetView(String name, String label, List<Row> first, List<Row> more) {
  /** Keeps copies of the lists. */
  public FacetView {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /** What the search says of a value. */
  public enum State {
    /** Nothing: it can be wanted or left out. */
    OPEN,
    /** The hits are narrowed to it. */
    WANTED,
    /** It is left out. */
    EXCLUDED
  }

  /**
   * One value.
   *
   * @param label the value for people
   * @param count how many hits have it, such as "1,024"
   * @param state what the search says of it
   * @param href the search narrowed to it, or without the filter if there is one
   * @param exclude the search that leaves it out; null if the search has a filter for it
   */
  public record Row(
      String label, String count, State state, String href, @Nullable String exclude) {}
}
