package bureau.web;

import bureau.query.Query;
import bureau.search.FacetField;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.SearchRequest.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search's address asks for. A value that cannot be used is left at its default and listed
 * under {@code bad}.
 *
 * @param text the query as typed, never null, maybe empty
 * @param sort the order asked for; null for the usual one
 * @param limit how many hits
 * @param cursor where to go on; null to begin
 * @param from the first printed day that counts; null for no bound
 * @param to the last printed day that counts; null for no bound
 * @param filters facet values wanted and not wanted
 * @param facets the facets to count
 * @param timeline whether to count hits over time
 * @param strict whether odd syntax is refused
 * @param bad what could not be used
 */
record SearchParameters(
    String text,
    @Nullable Sort sort,
    int limit,
    @Nullable String cursor,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<FacetFilter> filters,
    Set<FacetField> facets,
    boolean timeline,
    boolean strict,
    List<BadParameter> bad) {

  SearchParameters {
    filters = List.copyOf(filters);
    facets = Set.copyOf(facets);
    bad = List.copyOf(bad);
  }

  static SearchParameters read(QueryString address) {
    return new SearchParameterReader(address).read();
  }

  /** The order of the hits: with nothing typed, nothing is better than anything else. */
  Sort order() {
    if (sort != null) {
      return sort;
    }
    return text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  /** Whether anything narrows the search beside the typed query. */
  boolean isNarrowed() {
    return !filters.isEmpty() || from != null || to != null;
  }

  /** The request for a query, with the days of the parameters put to it. */
  SearchRequest request(Query query) {
    Query dated =
        from == null && to == null
            ? query
            : new Query.All(List.of(query, new Query.Dates(from, to)));
    return new SearchRequest(
        dated, filters, order(), limit, cursor, facets, timeline, !text.isEmpty());
  }

  SearchParameters sortedBy(Sort wanted) {
    return new SearchParameters(
        text, wanted, limit, null, from, to, filters, facets, timeline, strict, bad);
  }

  SearchParameters at(@Nullable String place) {
    return new SearchParameters(
        text, sort, limit, place, from, to, filters, facets, timeline, strict, bad);
  }

  SearchParameters between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new SearchParameters(
        text, sort, limit, null, first, last, filters, facets, timeline, strict, bad);
  }

  SearchParameters filteredBy(List<FacetFilter> wanted) {
    return new SearchParameters(
        text, sort, limit, null, from, to, wanted, facets, timeline, strict, bad);
  }

  /** The same search with another list of what could not be used. */
  SearchParameters blaming(List<BadParameter> found) {
    return new SearchParameters(
        text, sort, limit, cursor, from, to, filters, facets, timeline, strict, found);
  }
}
