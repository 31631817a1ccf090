package bureau.web;

import bureau.article.Article;
import bureau.export.Concordance;
import bureau.query.Field;
import bureau.search.ContextLine;
import bureau.web.pages.KwicPage;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.Pages;
import bureau.web.pages.PrintedDate;
import bureau.web.pages.SearchPage.Choice;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Answers with keywords in context, as a page and as data. */
final class KwicRoutes {
  private static final List<Integer> SIZES =
      List.of(KwicParameters.ARTICLES, 250, KwicParameters.MOST_ARTICLES);

  private final Concordances concordances;
  private final QueryReader reader;
  private final Frames frames;
  private final Editions editions;
  private final Pages pages;

  KwicRoutes(
      Concordances concordances,
      QueryReader reader,
      Frames frames,
      Editions editions,
      Pages pages) {
    this.concordances = concordances;
    this.reader = reader;
    this.frames = frames;
    this.editions = editions;
    this.pages = pages;
  }

  /** Answers {@code /kwic}. */
  void page(Context context) {
    KwicParameters asked = asked(context);
    KwicPage page = page(asked, concordances.of(asked), editions.of(context));
    context.contentType("text/html; charset=utf-8").result(pages.set(page));
  }

  /** Answers {@code /kwic.json}. */
  void json(Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    concordances.of(asked(context)).writeJson(out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  /** Answers {@code /kwic.csv}. Where more follow, a header leads there. */
  void csv(Context context) {
    KwicParameters asked = asked(context);
    Concordance found = concordances.of(asked);
    StringWriter out = new StringWriter();
    found.writeCsv(out);
    if (found.next() != null) {
      context.header("Link", "<" + asked.at(found.next()).address(".csv") + ">; rel=\"next\"");
    }
    context
        .header("Content-Disposition", "attachment; filename=\"context.csv\"")
        .contentType("text/csv; charset=utf-8")
        .result(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private KwicParameters asked(Context context) {
    return KwicParameters.read(QueryString.of(context.queryString()), reader);
  }

  private KwicPage page(KwicParameters asked, Concordance found, Edition edition) {
    Messages messages = edition.messages();
    SearchParameters results = asked.search().limitedTo(bureau.search.SearchRequest.DEFAULT_LIMIT);
    // The total counts copies, which are read with the one that stands for them.
    boolean isPart = found.next() != null || asked.search().cursor() != null;
    return new KwicPage(
        frames.of(edition, messages.text("kwic.title") + ": " + results.text(), results),
        messages.text("kwic.summary", found.lines().size(), found.articles(), found.total()),
        found.notes(),
        Arrays.stream(KwicParameters.By.values())
            .map(by ->
                new Choice(
                    messages.text("kwic.by." + by.label()),
                    asked.sortedBy(by).address(""),
                    by == asked.by()))
            .toList(),
        isPart && asked.by() != KwicParameters.By.ARTICLE
            ? messages.text("kwic.within", found.articles())
            : null,
        isPart ? sizes(asked, messages) : List.of(),
        found.lines().stream().map(line -> line(line, results, messages)).toList(),
        found.next() == null ? null : asked.at(found.next()).address(""),
        Addresses.search(results),
        List.of(
            new LinkView("JSON", asked.address(".json")),
            new LinkView("CSV", asked.address(".csv"))));
  }

  /** How many articles may be read at once. */
  private static List<Choice> sizes(KwicParameters asked, Messages messages) {
    return SIZES.stream()
        .map(size ->
            new Choice(
                messages.number(size),
                asked.reading(size).address(""),
                size == asked.search().limit()))
        .toList();
  }

  private static KwicPage.Line line(ContextLine line, SearchParameters search, Messages messages) {
    Article article = line.article();
    return new KwicPage.Line(
        line.before(),
        line.match(),
        line.after(),
        article.language(),
        line.field() == Field.BODY ? null : messages.text("field." + line.field().label()),
        new LinkView(
            article.headline() == null ? article.source().path() : article.headline(),
            Addresses.article(article.id(), search) + "#match-" + line.number()),
        Addresses.outlet(article.source()),
        article.published() == null ? null : PrintedDate.of(article.published(), messages));
  }
}
