package bureau.search;

import bureau.query.Field;
import java.util.List;

/**
 * Where an article has what was looked for.
 *
 * @param places the fields that have any of it, in the order of {@link Field}
 * @param parts how many parts were looked for; 0 if nothing was looked for in the text
 * @param missing the parts that it has nowhere, as a query in words has them
 */
public record Reason(List<Place> places, int parts, List<String> missing) {
  /** Keeps copies of the lists. */
  public Reason {
    places = List.copyOf(places);
    missing = List.copyOf(missing);
  }

  /**
   * What one field has.
   *
   * @param field the field
   * @param found the parts it has, in the order of the query; never empty
   * @param neighbours whether they are two that stand next to each other
   */
  public record Place(Field field, List<Found> found, boolean neighbours) {
    /** Keeps a copy of the list. */
    public Place {
      found = List.copyOf(found);
    }
  }

  /**
   * A part that is there.
   *
   * @param name the part in words, in quotation marks
   * @param times at how many places it is, at least 1
   */
  public record Found(String name, int times) {}
}
