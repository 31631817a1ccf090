package bureau.search;

import bureau.query.Query;
import java.time.Duration;
import java.util.List;
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
 * @param about the ISO 3166 codes of countries that the query names: articles that speak much of
 *     them rank higher, and no other article matches because of it
 * @param grouped whether copies of one text are one hit: the earliest that matches, at the place of
 *     the one that ranks best; facets, timeline and total count each all the same
 * @param rank how much work ranking may be
 * @param wanted what the answer is to hold beside the hits
 * @param budget how long the answer may take, above 0: what is found by then is given, and {@link
 *     Results#partial} says so; null for as long as it takes
 */
public record SearchRequest(
    Query query,
    List<FacetFilter> filters,
    Sort sort,
    int limit,
    @Nullable String cursor,
    List<String> about,
    boolean grouped,
    Rank rank,
    Wanted wanted,
    @Nullable Duration budget) {

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

  /** How much work ranking may be. Which articles match is the same for both. */
  public enum Rank {
    /** What every search gets. */
    STANDARD,
    /** Short queries are ranked a second time, with what the first hits have in common. */
    DEEP
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
   * Keeps copies, and checks the limit and the budget.
   *
   * @throws IllegalArgumentException if the limit is out of range, or the budget is not above 0
   */
  public SearchRequest {
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit + " is not from 0 to " + MAX_LIMIT);
    }
    if (budget != null && !budget.isPositive()) {
      throw new IllegalArgumentException("budget " + budget + " is not above 0");
    }
    filters = List.copyOf(filters);
    about = List.copyOf(about);
  }

  /** The best hits for a query, copies grouped, with all facets, the timeline and snippets. */
  public static SearchRequest of(Query query) {
    return new Builder(query).grouped(true).wanted(Wanted.USUAL).build();
  }

  /** The best hits for a query, each copy by itself, and no facets, timeline or snippets. */
  public static SearchRequest ranking(Query query, int limit) {
    return new Builder(query).limit(limit).build();
  }

  /** Begins a request for the best hits and nothing beside them. */
  public static Builder builder(Query query) {
    return new Builder(query);
  }

  /** Begins a request that is this one but for what is then set. */
  public Builder change() {
    return new Builder(query)
        .filters(filters)
        .sort(sort)
        .limit(limit)
        .cursor(cursor)
        .about(about)
        .grouped(grouped)
        .rank(rank)
        .wanted(wanted)
        .budget(budget);
  }

  /** The same request, going on at a cursor. */
  public SearchRequest after(@Nullable String next) {
    return change().cursor(next).build();
  }

  /** The same request in another order. */
  public SearchRequest sortedBy(Sort order) {
    return change().sort(order).build();
  }

  /** The same request with another limit. */
  public SearchRequest withLimit(int most) {
    return change().limit(most).build();
  }

  /** The same request with other filters. */
  public SearchRequest withFilters(List<FacetFilter> chosen) {
    return change().filters(chosen).build();
  }

  /** The same request with copies of one text as one hit, or each by itself. */
  public SearchRequest grouping(boolean together) {
    return change().grouped(together).build();
  }

  /** The same request with another choice of what the answer is to hold beside the hits. */
  public SearchRequest wanting(Wanted other) {
    return change().wanted(other).build();
  }

  /** The same request, which may take so long; null for as long as it takes. */
  public SearchRequest within(@Nullable Duration time) {
    return change().budget(time).build();
  }

  /** Gathers a request; what is not set stays as {@link #ranking} has it. */
  public static final class Builder {
    private final Query query;
    private List<FacetFilter> filters = List.of();
    private Sort sort = Sort.RELEVANCE;
    private int limit = DEFAULT_LIMIT;
    private @Nullable String cursor;
    private List<String> about = List.of();
    private boolean grouped;
    private Rank rank = Rank.STANDARD;
    private Wanted wanted = Wanted.NOTHING;
    private @Nullable Duration budget;

    private Builder(Query query) {
      this.query = query;
    }

    /** Facet values the hits must or must not have. */
    public Builder filters(List<FacetFilter> chosen) {
      filters = chosen;
      return this;
    }

    /** The order of the hits. */
    public Builder sort(Sort order) {
      sort = order;
      return this;
    }

    /** How many hits at most. */
    public Builder limit(int most) {
      limit = most;
      return this;
    }

    /** Where to go on; null to begin. */
    public Builder cursor(@Nullable String next) {
      cursor = next;
      return this;
    }

    /** The countries that the query names. */
    public Builder about(List<String> codes) {
      about = codes;
      return this;
    }

    /** Whether copies of one text are one hit. */
    public Builder grouped(boolean together) {
      grouped = together;
      return this;
    }

    /** How much work ranking may be. */
    public Builder rank(Rank chosen) {
      rank = chosen;
      return this;
    }

    /** What the answer is to hold beside the hits. */
    public Builder wanted(Wanted chosen) {
      wanted = chosen;
      return this;
    }

    /** How long the answer may take, above 0; null for as long as it takes. */
    public Builder budget(@Nullable Duration time) {
      budget = time;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if the limit is out of range, or the budget is not above 0
     */
    public SearchRequest build() {
      return new SearchRequest(
          query, filters, sort, limit, cursor, about, grouped, rank, wanted, budget);
    }
  }
}
