package bureau.web;

import bureau.names.NamesChoice;
import bureau.query.Query;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.SearchRequest.Rank;
import bureau.search.SearchRequest.Sort;
import bureau.search.Timeline.Unit;
import bureau.search.Wanted;
import java.time.LocalDate;
import java.util.List;
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
 * @param grouped whether copies of one text are one hit
 * @param rank how much work ranking may be
 * @param wanted what to give beside the hits
 * @param names which names are looked for in other ways too
 * @param shares whether the timeline shows shares of what was published, not counts
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
    boolean grouped,
    Rank rank,
    Wanted wanted,
    NamesChoice names,
    boolean shares,
    boolean strict,
    List<BadParameter> bad) {

  SearchParameters {
    filters = List.copyOf(filters);
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

  /** Whether anything is looked for at all, be it that all articles are turned through. */
  boolean isAsking() {
    return !text.isEmpty() || isNarrowed() || cursor != null;
  }

  /** The request for a query, with the days of the parameters put to it. */
  SearchRequest request(Query query) {
    Query dated =
        from == null && to == null
            ? query
            : new Query.All(List.of(query, new Query.Dates(from, to)));
    return SearchRequest.builder(dated)
        .filters(filters)
        .sort(order())
        .limit(limit)
        .cursor(cursor)
        .grouped(grouped)
        .rank(rank)
        .wanted(wanted.withSnippets(!text.isEmpty()))
        .build();
  }

  /** The same search for another text. */
  SearchParameters asking(String other) {
    return change().text(other).cursor(null).build();
  }

  SearchParameters sortedBy(Sort chosen) {
    return change().sort(chosen).cursor(null).build();
  }

  SearchParameters at(@Nullable String place) {
    return change().cursor(place).build();
  }

  SearchParameters explained(boolean explain) {
    return change().wanted(wanted.withExplanations(explain)).build();
  }

  /** The same search within other days, over which bars of another length may suit. */
  SearchParameters between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return change().between(first, last).wanted(wanted.withUnit(null)).cursor(null).build();
  }

  SearchParameters filteredBy(List<FacetFilter> chosen) {
    return change().filters(chosen).cursor(null).build();
  }

  /** The same search with another choice of names. */
  SearchParameters naming(NamesChoice chosen) {
    return change().names(chosen).cursor(null).build();
  }

  /** The same place of the same list, with filters that mean the same. */
  SearchParameters withFilters(List<FacetFilter> same) {
    return change().filters(same).build();
  }

  /** The same search with copies of one text as one hit, or each by itself. */
  SearchParameters grouping(boolean together) {
    return change().grouped(together).cursor(null).build();
  }

  /** The same search and place with a timeline of shares, or of counts. */
  SearchParameters inShares(boolean ofPublished) {
    return change().shares(ofPublished).build();
  }

  /** The same search and place with bars of another length; null for what suits the span. */
  SearchParameters by(@Nullable Unit unit) {
    return change().wanted(wanted.withUnit(unit)).build();
  }

  /** The same search with so many hits a page. */
  SearchParameters limitedTo(int hits) {
    return change().limit(hits).cursor(null).build();
  }

  /** The same search with another list of what could not be used. */
  SearchParameters blaming(List<BadParameter> found) {
    return change().bad(found).build();
  }

  private Builder change() {
    return new Builder(text)
        .sort(sort)
        .limit(limit)
        .cursor(cursor)
        .between(from, to)
        .filters(filters)
        .grouped(grouped)
        .rank(rank)
        .wanted(wanted)
        .names(names)
        .shares(shares)
        .strict(strict)
        .bad(bad);
  }

  /** Gathers parameters; what is not set is as in an address that has only the text. */
  static final class Builder {
    private String text;
    private @Nullable Sort sort;
    private int limit = SearchRequest.DEFAULT_LIMIT;
    private @Nullable String cursor;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private List<FacetFilter> filters = List.of();
    private boolean grouped = true;
    private Rank rank = Rank.STANDARD;
    private Wanted wanted = Wanted.USUAL;
    private NamesChoice names = NamesChoice.USUAL;
    private boolean shares;
    private boolean strict;
    private List<BadParameter> bad = List.of();

    Builder(String text) {
      this.text = text;
    }

    Builder text(String typed) {
      text = typed;
      return this;
    }

    Builder sort(@Nullable Sort chosen) {
      sort = chosen;
      return this;
    }

    Builder limit(int most) {
      limit = most;
      return this;
    }

    Builder cursor(@Nullable String place) {
      cursor = place;
      return this;
    }

    Builder between(@Nullable LocalDate first, @Nullable LocalDate last) {
      from = first;
      to = last;
      return this;
    }

    Builder filters(List<FacetFilter> chosen) {
      filters = chosen;
      return this;
    }

    Builder grouped(boolean together) {
      grouped = together;
      return this;
    }

    Builder rank(Rank chosen) {
      rank = chosen;
      return this;
    }

    Builder wanted(Wanted chosen) {
      wanted = chosen;
      return this;
    }

    Builder names(NamesChoice chosen) {
      names = chosen;
      return this;
    }

    Builder shares(boolean ofPublished) {
      shares = ofPublished;
      return this;
    }

    Builder strict(boolean refuses) {
      strict = refuses;
      return this;
    }

    Builder bad(List<BadParameter> found) {
      bad = found;
      return this;
    }

    SearchParameters build() {
      return new SearchParameters(
          text, sort, limit, cursor, from, to, filters, grouped, rank, wanted, names, shares,
          strict, bad);
    }
  }
}
