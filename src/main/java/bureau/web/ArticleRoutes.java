package bureau.web;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.export.ArticleJson;
import bureau.export.CitationFormat;
import bureau.export.ResultsJson;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.Searcher;
import bureau.web.pages.Pages;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers with articles, as pages and as data. */
final class ArticleRoutes {
  private static final String JSON = ".json";

  /** So many similar articles stand under an article. */
  private static final int SIMILAR = 5;

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
   * Answers {@code /articles/{id}}, {@code /articles/{id}.json} and the citations, {@code
   * /articles/{id}.ris} and so on. An article whose own id ends in a suffix has its page, unless
   * another one has the id without it.
   */
  void answer(Context context) {
    String name = context.pathParam("id");
    Optional<CitationFormat> citation = CitationFormat.endOf(name);
    if (citation.isPresent()) {
      Optional<Article> article = without("." + citation.get().suffix(), name);
      if (article.isPresent()) {
        cite(context, article.get(), citation.get());
        return;
      }
    }
    if (name.endsWith(JSON)) {
      Optional<Article> article = without(JSON, name);
      if (article.isPresent()) {
        json(context, article.get());
        return;
      }
    }
    page(context, name);
  }

  /** The article whose id is the name without its suffix. */
  private Optional<Article> without(String suffix, String name) {
    String id = name.substring(0, name.length() - suffix.length());
    return find(id, new Query.Everything()).map(MarkedArticle::article);
  }

  private static void cite(Context context, Article article, CitationFormat format) {
    if (format != CitationFormat.PLAIN) {
      context.header(
          "Content-Disposition", "attachment; filename=\"article." + format.suffix() + "\"");
    }
    context
        .contentType(format.mediaType() + "; charset=utf-8")
        .result(format.text(article).getBytes(StandardCharsets.UTF_8));
  }

  /** Answers {@code /articles/{id}/similar.json}. */
  void similar(Context context) {
    String id = context.pathParam("id");
    int most = limit(context);
    List<Hit> hits =
        id.isBlank()
            ? List.of()
            : searcher.similar(new ArticleId(id), most).orElseThrow(ArticleRoutes::absent);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsJson.writeHits(hits, out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  private void page(Context context, String id) {
    SearchParameters search =
        reader.withCodes(SearchParameters.read(QueryString.of(context.queryString())));
    ParsedQuery parsed = reader.lenient(search.text());
    MarkedArticle article =
        find(id, reader.withNames(parsed, search.names())).orElseThrow(ArticleRoutes::absent);
    Neighbours neighbours =
        search.isAsking()
            ? searcher.neighbours(reader.request(search, parsed), new ArticleId(id)).orElse(null)
            : null;
    List<Hit> similar = searcher.similar(new ArticleId(id), SIMILAR).orElse(List.of());
    context
        .contentType("text/html; charset=utf-8")
        .result(
            pages.set(
                views.of(
                    new ArticlePages.Found(article, neighbours, similar),
                    search,
                    editions.of(context))));
  }

  private static void json(Context context, Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.write(article, out);
    context.contentType("application/json; charset=utf-8").result(out.toByteArray());
  }

  private Optional<MarkedArticle> find(String id, Query query) {
    return id.isBlank() ? Optional.empty() : searcher.article(new ArticleId(id), query);
  }

  private static int limit(Context context) {
    SearchParameters search = SearchParameters.read(QueryString.of(context.queryString()));
    Optional<BadParameter> bad =
        search.bad().stream().filter(one -> one.parameter().equals("limit")).findFirst();
    if (bad.isPresent()) {
      throw new FailureException(Failure.badParameter(bad.get()));
    }
    return search.limit();
  }

  private static FailureException absent() {
    return new FailureException(
        Failure.of(
            404, "no_article", "The index has no article of this id; it may have been removed."));
  }
}
