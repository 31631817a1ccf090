package bureau.web;

import bureau.export.AnsweredQuery;
import bureau.export.ResultsJson;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.InvalidCursorException;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Searcher;
import bureau.search.Timeline;
import bureau.web.pages.Pages;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers searches, as pages and as data. */
final class SearchRoutes {
  private final Searcher searcher;
  private final QueryReader reader;
  private final SearchPages views;
  private final Editions editions;
  private final Pages pages;

  SearchRoutes(
      Searcher searcher, QueryReader reader, SearchPages views, Editions editions, Pages pages) {
    this.searcher = searcher;
    this.reader = reader;
    this.views = views;
    this.editions = editions;
    this.pages = pages;
  }

  /** Answers {@code /}. */
  void front(Context context) {
    SearchRequest newest =
        SearchRequest.ranking(new Query.Everything(), SearchPages.NEWEST)
            .sortedBy(Sort.NEWEST)
            .grouping(true);
    Results results = searcher.search(newest);
    html(context, pages.set(views.front(searcher.summary(), results, editions.of(context))));
  }

  /** Answers {@code /search}. */
  void page(Context context) {
    SearchParameters search = parameters(context);
    ParsedQuery query = reader.read(search);
    Results results;
    try {
      results = searcher.search(reader.request(search, query));
    } catch (InvalidCursorException e) {
      BadParameter gone =
          new BadParameter("cursor", "This page of the results is gone; here is the first");
      search = search.at(null).blaming(with(search.bad(), gone));
      results = searcher.search(reader.request(search, query));
    }
    Optional<BadParameter> tooMany = tooMany(results, TimelineSteps.MOST_BARS);
    if (tooMany.isPresent()) {
      search = search.by(null).blaming(with(search.bad(), tooMany.get()));
      results = searcher.search(reader.request(search, query));
    }
    html(
        context,
        pages.set(views.results(search, answered(search, query, results), editions.of(context))));
  }

  /** Answers {@code /search.json}. */
  void json(Context context) {
    SearchParameters search = parameters(context);
    if (!search.bad().isEmpty()) {
      throw new FailureException(Failure.badParameter(search.bad().getFirst()));
    }
    ParsedQuery query = reader.read(search);
    Results results;
    try {
      results = searcher.search(reader.request(search, query));
    } catch (InvalidCursorException e) {
      throw new FailureException(
          Failure.badParameter(new BadParameter("cursor", String.valueOf(e.getMessage()))));
    }
    Optional<BadParameter> tooMany = tooMany(results, TimelineSteps.MOST);
    if (tooMany.isPresent()) {
      throw new FailureException(Failure.badParameter(tooMany.get()));
    }
    if (results.next() != null) {
      String next = Addresses.searchJson(search.at(results.next()));
      context.header("Link", "<" + next + ">; rel=\"next\"");
    }
    String answer = ResultsJson.line(answered(search, query, results));
    context
        .contentType("application/json; charset=utf-8")
        .result(answer.getBytes(StandardCharsets.UTF_8));
  }

  private SearchParameters parameters(Context context) {
    QueryString address = QueryString.of(context.queryString());
    SearchParameters search = reader.withCodes(SearchParameters.read(address));
    return Editions.bad(address).map(bad -> search.blaming(with(search.bad(), bad))).orElse(search);
  }

  private static List<BadParameter> with(List<BadParameter> others, BadParameter one) {
    return Stream.concat(others.stream(), Stream.of(one)).toList();
  }

  private static Optional<BadParameter> tooMany(Results results, int most) {
    Timeline timeline = results.timeline();
    return timeline == null
        ? Optional.empty()
        : TimelineSteps.tooMany(timeline.unit(), timeline.buckets().size(), most);
  }

  /** With what was probably meant, on the first page: who turns pages has found something. */
  private AnsweredQuery answered(SearchParameters search, ParsedQuery query, Results results) {
    Optional<Query> respelt =
        search.cursor() == null
            ? searcher.respelt(reader.withNames(query, search.names()))
            : Optional.empty();
    return new AnsweredQuery(query, results, respelt.orElse(null));
  }

  private static void html(Context context, byte[] page) {
    context.contentType("text/html; charset=utf-8").result(page);
  }
}
