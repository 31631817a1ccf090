package bureau.web;

import bureau.article.ArticleId;
import bureau.export.ArticleJson;
import bureau.query.Query;
import bureau.search.MarkedArticle;
import bureau.search.Searcher;
import bureau.web.pages.Pages;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Answers with articles, as pages and as data. */
final class ArticleRoutes {
  private static final String SUFFIX = ".json";

  private final Searcher searcher;
  private final QueryReader reader;
  private final ArticlePages views;
  private final Editions editions;
  private final Pages pages;

  ArticleRoutes(
      Searcher searcher, QueryReader reader, ArticlePages views, Editions editions, Pages pages) {
    this.searcher = searcher;
    this.reader = reader;
    this.views = views;
    this.editions = editions;
    this.pages = pages;
  }

  /**
   * Answers {@code /articles/{id}} and {@code /articles/{id}.json}. An article whose own id ends in
   * {@code .json} has its page, unless another one has the id without the suffix.
   */
  void answer(Context context) {
    String name = context.pathParam("id");
    if (name.endsWith(SUFFIX)) {
      Optional<MarkedArticle> article =
          find(name.substring(0, name.length() - SUFFIX.length()), new Query.Everything());
      if (article.isPresent()) {
        json(context, article.get());
        return;
      }
    }
    page(context, name);
  }

  private void page(Context context, String id) {
    SearchParameters search = SearchParameters.read(QueryString.of(context.queryString()));
    Query query = reader.withNames(reader.lenient(search.text()), search.names());
    MarkedArticle article = find(id, query).orElseThrow(ArticleRoutes::absent);
    context
        .contentType("text/html; charset=utf-8")
        .result(pages.set(views.of(article, search, editions.of(context))));
  }

  private static void json(Context context, MarkedArticle article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.write(article.article(), out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  private Optional<MarkedArticle> find(String id, Query query) {
    return id.isBlank() ? Optional.empty() : searcher.article(new ArticleId(id), query);
  }

  private static FailureException absent() {
    return new FailureException(
        Failure.of(
            404, "no_article", "The index has no article of this id; it may have been removed."));
  }
}
