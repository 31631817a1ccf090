package bureau.search;

import java.util.List;

/**
 * Why an article is among the hits, and why it stands where it does.
 *
 * @param reason where it has what was looked for
 * @param score how its score came about, as the engine tells it
 */
public record Explanation(Reason reason, Part score) {
  /**
   * A part of a score.
   *
   * @param value its value
   * @param description what it is, in the engine's own words
   * @param details what it was made of
   */
  public record Part(double value, String description, List<Part> details) {
    /** Keeps a copy of the list. */
    public Part {
      details = List.copyOf(details);
    }
  }
}
