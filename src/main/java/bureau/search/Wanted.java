package bureau.search;

import bureau.search.Timeline.Unit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is to hold beside the hits. Each costs time, so that it is worked out only when it
 * is asked for.
 *
 * @param facets which facets to count
 * @param timeline whether to count hits over time
 * @param unit the length of the timeline's buckets; null for what suits the span
 * @param snippets whether to cut snippets
 * @param explanations whether to explain each hit
 * @param bodies whether the hits' articles have their bodies
 */
public record Wanted(
    Set<FacetField> facets,
    boolean timeline,
    @Nullable Unit unit,
    boolean snippets,
    boolean explanations,
    boolean bodies) {
  /** The hits alone. */
  public static final Wanted NOTHING = new Wanted(Set.of(), false, null, false, false, false);

  /** The hits with their whole articles. */
  public static final Wanted ARTICLES = new Wanted(Set.of(), false, null, false, false, true);

  /** What a page of results shows: all facets, the timeline and snippets. */
  public static final Wanted USUAL =
      new Wanted(EnumSet.allOf(FacetField.class), true, null, true, false, false);

  /** Keeps a copy of the set. */
  public Wanted {
    facets = Set.copyOf(facets);
  }

  /** The same with a timeline whose buckets are all so long. */
  public Wanted withTimelineBy(Unit length) {
    return new Wanted(facets, true, length, snippets, explanations, bodies);
  }

  /**
   * The same with buckets of another length, if it has a timeline; null for what suits the span.
   */
  public Wanted withUnit(@Nullable Unit length) {
    return new Wanted(facets, timeline, length, snippets, explanations, bodies);
  }

  /** The same with or without snippets. */
  public Wanted withSnippets(boolean cut) {
    return new Wanted(facets, timeline, unit, cut, explanations, bodies);
  }

  /** The same with or without explanations. */
  public Wanted withExplanations(boolean explained) {
    return new Wanted(facets, timeline, unit, snippets, explained, bodies);
  }

  /** Whether hits have to be counted by their values, and so collected in full. */
  public boolean counts() {
    return timeline || !facets.isEmpty();
  }
}
