package bureau.web;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.export.CitationFormat;
import bureau.export.PageMetadata;
import bureau.names.Countries;
import bureau.search.FacetField;
import bureau.search.Hit;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.SearchRequest.FacetFilter;
import bureau.web.pages.ArticlePage;
import bureau.web.pages.ArticlePage.Fact;
import bureau.web.pages.DuplicatesView;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.PrintedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the pages of articles. */
final class ArticlePages {
  private final Frames frames;

  ArticlePages(Frames frames) {
    this.frames = frames;
  }

  /**
   * What a page is made of.
   *
   * @param article the article
   * @param neighbours its place among the hits; null if it was not found by a search
   * @param similar what is about the same
   */
  record Found(MarkedArticle article, @Nullable Neighbours neighbours, List<Hit> similar) {}

  /** The page. */
  ArticlePage of(Found found, SearchParameters search, Edition edition) {
    CountedMatches marked = new CountedMatches(found.article());
    Messages messages = edition.messages();
    Article article = marked.article();
    String title = headline(article);
    String url = article.source().url();
    ArticlePage.Story story = StorySetting.of(marked, title);
    return new ArticlePage(
        frames.of(edition, title, search),
        turning(found.neighbours(), search, messages),
        article.language(),
        HitViews.direction(title),
        story,
        Addresses.outlet(article.source()),
        date(article.published(), messages),
        date(differs(article) ? article.modified() : null, messages),
        countries(article, messages),
        url != null && Addresses.isLinkable(url) ? url.strip() : null,
        facts(article, messages),
        new DuplicateViews(search, messages).of(article, marked.duplicates()),
        marked.count(),
        Addresses.articleJson(article.id()),
        citation(article),
        found.similar().stream().map(hit -> similar(hit, messages)).toList());
  }

  /** The way back to the results and on to other hits; null if the article is not one. */
  private static ArticlePage.@Nullable Turning turning(
      @Nullable Neighbours neighbours, SearchParameters search, Messages messages) {
    if (!search.isAsking()) {
      return null;
    }
    String back = Addresses.search(search);
    return neighbours == null
        ? new ArticlePage.Turning(back, null, null, null)
        : new ArticlePage.Turning(
            back,
            messages.text("article.place", neighbours.place(), neighbours.total()),
            hit(neighbours.previous(), search),
            hit(neighbours.next(), search));
  }

  private static @Nullable LinkView hit(@Nullable Article article, SearchParameters search) {
    return article == null
        ? null
        : new LinkView(headline(article), Addresses.article(article.id(), search));
  }

  private static String headline(Article article) {
    return article.headline() == null ? article.source().path() : article.headline();
  }

  /**
   * A similar article; it is not found by the search, so that its page does not lead back there.
   */
  private static DuplicatesView.Copy similar(Hit hit, Messages messages) {
    Article article = hit.article();
    SearchParameters marking = new SearchParameters.Builder("").build();
    return new DuplicatesView.Copy(
        Addresses.article(article.id(), marking),
        headline(article),
        article.language(),
        Addresses.outlet(article.source()),
        date(article.published(), messages));
  }

  private static boolean differs(Article article) {
    Stamp published = article.published();
    Stamp modified = article.modified();
    return published == null || modified == null || !published.at().equals(modified.at());
  }

  private static @Nullable PrintedDate date(@Nullable Stamp stamp, Messages messages) {
    return stamp == null ? null : PrintedDate.of(stamp, messages);
  }

  private static List<LinkView> countries(Article article, Messages messages) {
    return article.about().stream()
        .map(code ->
            new LinkView(
                Countries.name(code, messages.locale()),
                Addresses.search(
                    SearchParameters.read(QueryString.of(null))
                        .filteredBy(List.of(new FacetFilter(FacetField.COUNTRY, code, false))))))
        .toList();
  }

  private static ArticlePage.Citation citation(Article article) {
    return new ArticlePage.Citation(
        CitationFormat.PLAIN.text(article).strip(),
        Stream.of(CitationFormat.RIS, CitationFormat.BIBTEX, CitationFormat.CSL)
            .map(format -> new LinkView(format.label(), Addresses.citation(article.id(), format)))
            .toList(),
        PageMetadata.coins(article),
        PageMetadata.jsonLd(article));
  }

  private static List<Fact> facts(Article article, Messages messages) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(messages.text("article.length"), messages.text("hit.words", article.words())));
    if (article.language() != null) {
      facts.add(
          new Fact(
              messages.text("article.language"),
              FacetViews.language(article.language(), messages)));
    }
    String url = article.source().url();
    if (url != null && !Addresses.isLinkable(url)) {
      facts.add(new Fact(messages.text("article.address"), url));
    }
    facts.add(new Fact(messages.text("article.file"), article.source().path()));
    facts.add(new Fact(messages.text("article.format"), article.source().format()));
    facts.add(new Fact(messages.text("article.id"), article.id().value()));
    return facts;
  }
}
