package bureau.web;

import bureau.export.AnswerNotes;
import bureau.export.Trends;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Timeline;
import bureau.search.Timeline.Unit;
import bureau.search.Wanted;
import bureau.web.pages.Pages;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers with several queries over the same time, as a page and as data. */
final class TrendsRoutes {
  private final Searcher searcher;
  private final QueryReader reader;
  private final TrendsPages views;
  private final Editions editions;
  private final Pages pages;

  TrendsRoutes(
      Searcher searcher, QueryReader reader, TrendsPages views, Editions editions, Pages pages) {
    this.searcher = searcher;
    this.reader = reader;
    this.views = views;
    this.editions = editions;
    this.pages = pages;
  }

  /** Answers {@code /trends}. */
  void page(Context context) {
    TrendsParameters asked = TrendsParameters.read(QueryString.of(context.queryString()), reader);
    context
        .contentType("text/html; charset=utf-8")
        .result(pages.set(views.of(asked, trends(asked), editions.of(context))));
  }

  /** Answers {@code /trends.json}. */
  void json(Context context) {
    Trends trends = trends(TrendsParameters.read(QueryString.of(context.queryString()), reader));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trends.writeJson(out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  private Trends trends(TrendsParameters asked) {
    Wanted days = Wanted.NOTHING.withTimelineBy(Unit.DAY);
    List<Trends.Found> found = new ArrayList<>();
    for (String text : asked.texts()) {
      SearchParameters search = asked.search().asking(text);
      ParsedQuery parsed = reader.read(search);
      Results results = searcher.search(reader.request(search, parsed).withLimit(0).wanting(days));
      found.add(
          new Trends.Found(
              parsed, AnswerNotes.of(parsed, results), results.total(), timeline(results)));
    }
    Results all = searcher.search(SearchRequest.ranking(new Query.Everything(), 0).wanting(days));
    Trends trends = Trends.of(found, timeline(all), asked.unit());
    Optional<BadParameter> tooMany =
        TimelineSteps.tooMany(trends.unit(), trends.steps().size(), TimelineSteps.MOST);
    if (tooMany.isPresent()) {
      throw new FailureException(Failure.badParameter(tooMany.get()));
    }
    return trends;
  }

  private static Timeline timeline(Results results) {
    return Objects.requireNonNull(results.timeline(), "it was asked for");
  }
}
