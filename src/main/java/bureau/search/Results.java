package bureau.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total how many articles match: exactly, or as many as were found if it is partial
 * @param partial whether the request's time ran out, so that there may be more and better hits,
 *     larger counts, and snippets and explanations that are left out
 * @param someWords whether no article had all the words, so that those with some of them are given
 * @param notes what was looked for otherwise than the query says, one sentence each
 * @param alsoSearched the other ways to write parts of the query that the index has, in the order
 *     of the query
 * @param hits this page of them, in order
 * @param facets the facets asked for, in the order of {@link FacetField}
 * @param timeline hits over time; null if it was not asked for
 * @param next the cursor of the next page; null if this is the last, or the answer is partial
 * @param took how long the answer took
 */
public record Results(
    long total,
    boolean partial,
    boolean someWords,
    List<String> notes,
    List<AlsoSearched> alsoSearched,
    List<Hit> hits,
    List<Facet> facets,
    @Nullable Timeline timeline,
    @Nullable String next,
    Duration took) {
  /** Keeps copies of the lists. */
  public Results {
    notes = List.copyOf(notes);
    alsoSearched = List.copyOf(alsoSearched);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
