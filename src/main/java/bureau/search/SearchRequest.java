package bureau.search;

import bureau.query.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a {@link Searcher}.
 *
 * @param query what to look for
 * @param filters facet values the hits must or must not have; values of one facet that are wanted
 *     are alternatives, different facets must all hold
 * @param sort the order of the hits
 * @param limit how many hits at most, 0 to {@link #MAX_LIMIT}; 0 asks for the count alone
 * @param cursor where to go on, from {@link Results#next}; null to begin
 * @param facets which facets to count
 * @param timeline whether to count hits over time
 * @param snippets whether to cut snippets
 */
public record SearchRequest(
    Query query,
    List<FacetFilter> filters,
    Sort sort,
    int limit,
    @Nullable String cursor,
    Set<FacetField> facets,
    boolean timeline,
    boolean snippets) {

  /** The greatest {@code limit}. */
  public static final int MAX_LIMIT = 1_000;

  /** The {@code limit} of a request that states none. */
  public static final int DEFAULT_LIMIT = 10;

  /** The order of hits. Articles without a date come last in the two by date. */
  public enum Sort {
    /** Best first. */
    RELEVANCE,
    /** Latest published first. */
    NEWEST,
    /** Earliest published first. */
    OLDEST
  }

  /**
   * A facet value that hits must have, or must not have.
   *
   * @param field the facet
   * @param value one of its values, as {@link Facet.Value#value} gives it
   * @param exclude whether articles with the value are left out
   */
  public record FacetFilter(FacetField field, String value, boolean exclude) {}

  /**
   * Keeps copies, and checks the limit.
   *
   * @throws IllegalArgumentException if the limit is out of range
   */
  public SearchRequest {
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit + " is not from 0 to " + MAX_LIMIT);
    }
    filters = List.copyOf(filters);
    facets = Set.copyOf(facets);
  }

  /** The best hits for a query with all facets, the timeline and snippets. */
  public static SearchRequest of(Query query) {
    return new SearchRequest(
        query,
        List.of(),
        Sort.RELEVANCE,
        DEFAULT_LIMIT,
        null,
        EnumSet.allOf(FacetField.class),
        true,
        true);
  }

  /** The best hits for a query and nothing beside them: no facets, timeline or snippets. */
  public static SearchRequest ranking(Query query, int limit) {
    return new SearchRequest(query, List.of(), Sort.RELEVANCE, limit, null, Set.of(), false, false);
  }

  /** The same request, going on at a cursor. */
  public SearchRequest after(@Nullable String next) {
    return new SearchRequest(query, filters, sort, limit, next, facets, timeline, snippets);
  }

  /** The same request in another order. */
  public SearchRequest sortedBy(Sort order) {
    return new SearchRequest(query, filters, order, limit, cursor, facets, timeline, snippets);
  }

  /** The same request with another limit. */
  public SearchRequest withLimit(int most) {
    return new SearchRequest(query, filters, sort, most, cursor, facets, timeline, snippets);
  }

  /** The same request with other filters. */
  public SearchRequest withFilters(List<FacetFilter> wanted) {
    return new SearchRequest(query, wanted, sort, limit, cursor, facets, timeline, snippets);
  }
}
