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

/** Answers with several queries over the same time, as a page and as data. */
final class TrendsRoutes {
  /** More steps are no line that anyone could read. */
  private static final int MOST_STEPS = 2_000;

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
    if (trends.steps().size() > MOST_STEPS) {
      throw TrendsParameters.bad(
          "unit",
          "unit=%s makes %d steps, and %d are the most; choose a longer unit, or narrow the days with from and to"
              .formatted(TrendsParameters.label(trends.unit()), trends.steps().size(), MOST_STEPS));
    }
    return trends;
  }

  private static Timeline timeline(Results results) {
    return Objects.requireNonNull(results.timeline(), "it was asked for");
  }
}
