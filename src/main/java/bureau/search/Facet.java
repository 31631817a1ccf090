package bureau.search;

import java.util.List;

/**
 * How often each value of a field occurs among the hits, as they would be without this facet's own
 * filters.
 *
 * @param field the field
 * @param values the most frequent values, most frequent first, equal ones by value; years in
 *     descending order
 */
public record Facet(FacetField field, List<Value> values) {
  /** The greatest number of values. */
  public static final int MAX_VALUES = 50;

  /** Keeps a copy of the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param value as printed
   * @param count how many of the hits have it, 1 or more
   */
  public record Value(String value, long count) {}
}
