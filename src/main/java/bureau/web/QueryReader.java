package bureau.web;

import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.query.QuerySyntaxException;
import bureau.search.FacetField;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads what was typed, with today as the day that relative dates count from, and puts other ways
 * to write names to it.
 */
final class QueryReader {
  private final Clock clock;
  private final Names names;
  private final Countries countries;

  QueryReader(Clock clock, Names names, Countries countries) {
    this.clock = clock;
    this.names = names;
    this.countries = countries;
  }

  /** Reads a text as well as it can be read; never fails. */
  ParsedQuery lenient(String text) {
    return withCodes(parser().parse(text));
  }

  /**
   * Reads a text to the letter.
   *
   * @throws QuerySyntaxException where it departs from the syntax
   */
  ParsedQuery strict(String text) throws QuerySyntaxException {
    return withCodes(parser().parseStrict(text));
  }

  /**
   * Reads what a search asks for, to the letter where it wants that.
   *
   * @throws FailureException where it is odd and that is refused
   */
  ParsedQuery read(SearchParameters search) {
    if (!search.strict()) {
      return lenient(search.text());
    }
    try {
      return strict(search.text());
    } catch (QuerySyntaxException e) {
      throw new FailureException(
          new Failure(
              400, "query_syntax", String.valueOf(e.getMessage()), "q", e.position(), null));
    }
  }

  /** What to look for: what was typed and the other ways to write the names in it. */
  SearchRequest request(SearchParameters search, ParsedQuery parsed) {
    Query meant = withNames(parsed, search.names());
    return search.request(meant).change().about(countries.namedIn(parsed.query())).build();
  }

  /** The query with the other ways to write the names in it. */
  Query withNames(ParsedQuery parsed, NamesChoice choice) {
    return names.expand(parsed.query(), choice);
  }

  /** The parameters with the codes of countries in place of their names. */
  SearchParameters withCodes(SearchParameters search) {
    return search.filters().stream().noneMatch(filter -> filter.field() == FacetField.COUNTRY)
        ? search
        : search.withFilters(search.filters().stream().map(this::withCode).distinct().toList());
  }

  private FacetFilter withCode(FacetFilter filter) {
    return filter.field() == FacetField.COUNTRY
        ? new FacetFilter(
            FacetField.COUNTRY,
            countries.code(filter.value()).orElse(filter.value()),
            filter.exclude())
        : filter;
  }

  private ParsedQuery withCodes(ParsedQuery parsed) {
    return new ParsedQuery(
        parsed.text(), countries.withCodes(parsed.query()), parsed.readAs(), parsed.notes());
  }

  /** The day that relative dates count from. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The zone that days are told in. */
  ZoneId zone() {
    return clock.getZone();
  }

  private QueryParser parser() {
    return new QueryParser(today());
  }
}
