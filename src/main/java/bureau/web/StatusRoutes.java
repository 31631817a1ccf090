package bureau.web;

import bureau.export.Holdings;
import bureau.export.Holdings.Problem;
import bureau.query.Query;
import bureau.search.Facet;
import bureau.search.FacetField;
import bureau.search.IndexingRun;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.Searcher;
import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import bureau.search.Wanted;
import bureau.web.pages.ArticlePage.Fact;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.Pages;
import bureau.web.pages.StatusPage;
import bureau.web.pages.StatusPage.Count;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers with what the index holds and what may be wrong with it, as a page and as data. */
final class StatusRoutes {
  /** So many outlets are named on the page. */
  private static final int OUTLETS = 15;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

  private static final double MEGABYTE = 1e6;

  private final Searcher searcher;
  private final Supplier<Optional<IndexingRun>> run;
  private final QueryReader reader;
  private final Frames frames;
  private final Editions editions;
  private final Pages pages;

  StatusRoutes(
      Searcher searcher,
      Supplier<Optional<IndexingRun>> run,
      QueryReader reader,
      Frames frames,
      Editions editions,
      Pages pages) {
    this.searcher = searcher;
    this.run = run;
    this.reader = reader;
    this.frames = frames;
    this.editions = editions;
    this.pages = pages;
  }

  /** Answers {@code /status}. */
  void page(Context context) {
    context
        .contentType("text/html; charset=utf-8")
        .result(pages.set(page(holdings(), editions.of(context))));
  }

  /** Answers {@code /status.json}. */
  void json(Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    holdings().writeJson(out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  private Holdings holdings() {
    Wanted wanted =
        new Wanted(
            Set.of(FacetField.PUBLISHER, FacetField.LANGUAGE), true, Unit.DAY, false, false, false);
    Results all = searcher.search(SearchRequest.ranking(new Query.Everything(), 0).wanting(wanted));
    Timeline days = all.timeline();
    List<Bucket> buckets = days == null ? List.of() : days.buckets();
    return new Holdings(
        searcher.summary(),
        buckets.isEmpty() ? null : buckets.getFirst().from(),
        buckets.isEmpty() ? null : buckets.getLast().from(),
        values(all, FacetField.PUBLISHER),
        values(all, FacetField.LANGUAGE),
        problems(),
        run.get().orElse(null));
  }

  private static List<Facet.Value> values(Results results, FacetField field) {
    return results.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.values().stream())
        .toList();
  }

  private List<Problem> problems() {
    Map<String, String> doubts = new TreeMap<>();
    doubts.put("future", "after:" + reader.today());
    doubts.put("old", "before:1900");
    doubts.put("no-date", "-after:1000");
    doubts.put("file-date", "dated:(file or relative)");
    doubts.put("no-headline", "-headline:*");
    doubts.put("no-author", "-byline:*");
    doubts.put("short", "wc<30");
    List<Problem> problems = new ArrayList<>();
    doubts.forEach((name, text) -> {
      Query query = reader.lenient(text).query();
      long articles = searcher.search(SearchRequest.ranking(query, 0)).total();
      if (articles > 0) {
        problems.add(new Problem(name, text, articles));
      }
    });
    return problems;
  }

  private StatusPage page(Holdings holdings, Edition edition) {
    Messages messages = edition.messages();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(messages.text("status.articles"), messages.number(holdings.summary().articles())));
    ZonedDateTime committed = holdings.summary().committed().atZone(reader.zone());
    facts.add(
        new Fact(
            messages.text("status.committed"),
            messages.fullDay(committed) + ", " + TIME.format(committed)));
    Optional.ofNullable(holdings.first())
        .ifPresent(first ->
            facts.add(new Fact(messages.text("status.span"), span(first, holdings, messages))));
    facts.add(
        new Fact(
            messages.text("status.size"),
            messages.text("status.megabytes", holdings.summary().bytes() / MEGABYTE)));
    IndexingRun last = holdings.run();
    if (last != null) {
      facts.add(
          new Fact(
              messages.text("status.run"),
              messages.text(
                  "status.run." + last.state().name().toLowerCase(Locale.ROOT),
                  last.progress().done(),
                  last.progress().files(),
                  TIME.format(last.seen().atZone(reader.zone())))));
    }
    return new StatusPage(
        frames.of(edition, messages.text("status.title")),
        facts,
        last == null ? List.of() : unread(last, messages),
        holdings.outlets().stream()
            .limit(OUTLETS)
            .map(value -> count(FacetField.PUBLISHER, value, value.value(), messages))
            .toList(),
        holdings.languages().stream()
            .map(value ->
                count(
                    FacetField.LANGUAGE,
                    value,
                    FacetViews.language(value.value(), messages),
                    messages))
            .toList(),
        holdings.problems().stream()
            .map(problem ->
                new Count(
                    new LinkView(
                        messages.text("status.problem." + problem.name()),
                        Addresses.search(
                            new SearchParameters.Builder(problem.query()).grouped(false).build())),
                    messages.number(problem.articles())))
            .toList(),
        "/status.json");
  }

  /** What the last run did not index: how much was passed over and why, and what failed and why. */
  private static List<Fact> unread(IndexingRun last, Messages messages) {
    List<Fact> unread = new ArrayList<>();
    last.skipped()
        .forEach((reason, count) ->
            unread.add(new Fact(messages.text("status.skipped", count), reason)));
    if (last.failed() > 0) {
      unread.add(new Fact(messages.text("status.failed", last.failed()), ""));
    }
    last.failures().forEach(failed -> unread.add(new Fact(failed.path(), failed.why())));
    return unread;
  }

  private static String span(LocalDate first, Holdings holdings, Messages messages) {
    LocalDate last = holdings.last();
    return messages.text(
        "chip.between", messages.day(first), messages.day(last == null ? first : last));
  }

  private static Count count(FacetField field, Facet.Value value, String label, Messages messages) {
    SearchParameters search =
        new SearchParameters.Builder("")
            .filters(List.of(new FacetFilter(field, value.value(), false)))
            .build();
    return new Count(new LinkView(label, Addresses.search(search)), messages.number(value.count()));
  }
}
