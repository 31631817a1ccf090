package bureau.web;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Stamp;
import bureau.export.CitationFormat;
import bureau.export.PageMetadata;
import bureau.names.Countries;
import bureau.query.Field;
import bureau.search.FacetField;
import bureau.search.Hit;
import bureau.search.MarkedArticle;
import bureau.search.Neighbours;
import bureau.search.SearchRequest.FacetFilter;
import bureau.web.pages.ArticlePage;
import bureau.web.pages.ArticlePage.Caption;
import bureau.web.pages.ArticlePage.Fact;
import bureau.web.pages.ArticlePage.Paragraph;
import bureau.web.pages.ArticlePage.Part;
import bureau.web.pages.DuplicatesView;
import bureau.web.pages.LinkView;
import bureau.web.pages.MarkedText;
import bureau.web.pages.Messages;
import bureau.web.pages.PrintedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

  /** The page; its texts are taken in the order in which they stand on it. */
  ArticlePage of(Found found, SearchParameters search, Edition edition) {
    CountedMatches marked = new CountedMatches(found.article());
    Messages messages = edition.messages();
    Article article = marked.article();
    String title = headline(article);
    String url = article.source().url();
    MarkedText section = text(marked, Field.SECTION, 0, article.section());
    MarkedText headline = marked.take(Field.HEADLINE, 0, title);
    MarkedText deck = text(marked, Field.DECK, 0, article.deck());
    MarkedText byline = byline(marked);
    List<Caption> captions = captions(marked);
    MarkedText dateline =
        isInBody(article) ? null : text(marked, Field.DATELINE, 0, dateline(article.dateline()));
    List<Part> body = body(marked, dateline);
    boolean runIn =
        !body.isEmpty() && body.getFirst() instanceof Paragraph first && first.dateline() != null;
    List<MarkedText> corrections = corrections(marked);
    List<MarkedText> keywords = keywords(marked);
    return new ArticlePage(
        frames.of(edition, title, search),
        turning(found.neighbours(), search, messages),
        article.language(),
        HitViews.direction(title),
        section,
        headline,
        deck,
        byline,
        authors(article),
        Addresses.outlet(article.source()),
        date(article.published(), messages),
        date(differs(article) ? article.modified() : null, messages),
        runIn ? null : dateline,
        body,
        corrections,
        captions,
        keywords,
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

  private static @Nullable MarkedText text(
      CountedMatches marked, Field field, int index, @Nullable String text) {
    return text == null ? null : marked.take(field, index, text);
  }

  private static @Nullable MarkedText byline(CountedMatches marked) {
    String printed = marked.article().byline().text();
    if (printed != null) {
      return marked.take(Field.BYLINE, 0, printed);
    }
    String made = HitViews.byline(marked.article().byline());
    return made == null ? null : MarkedText.plain(made);
  }

  /** The people with a role that the printed byline does not say. */
  private static List<String> authors(Article article) {
    String printed = Objects.requireNonNullElse(article.byline().text(), "");
    return article.byline().authors().stream()
        .filter(author -> author.role() != null && !printed.contains(author.role()))
        .map(ArticlePages::withRole)
        .toList();
  }

  private static String withRole(Author author) {
    return author.name() + ", " + author.role();
  }

  private static boolean differs(Article article) {
    Stamp published = article.published();
    Stamp modified = article.modified();
    return published == null || modified == null || !published.at().equals(modified.at());
  }

  private static @Nullable PrintedDate date(@Nullable Stamp stamp, Messages messages) {
    return stamp == null ? null : PrintedDate.of(stamp, messages);
  }

  private static @Nullable String dateline(@Nullable Dateline dateline) {
    if (dateline == null) {
      return null;
    }
    String text =
        Stream.of(dateline.place(), dateline.date())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String agency = dateline.agency();
    String whole = agency == null ? text : text + " (" + agency + ")";
    return whole.isBlank() ? null : whole.strip();
  }

  /** Whether the body's own text begins with the dateline. */
  private static boolean isInBody(Article article) {
    Dateline dateline = article.dateline();
    return dateline != null
        && dateline.place() != null
        && !article.body().isEmpty()
        && article.body().getFirst().text().startsWith(dateline.place());
  }

  private static List<Part> body(CountedMatches marked, @Nullable MarkedText dateline) {
    List<Part> parts = new ArrayList<>();
    List<MarkedText> items = new ArrayList<>();
    List<Block> blocks = marked.article().body();
    for (int i = 0; i < blocks.size(); i++) {
      MarkedText text = marked.take(Field.BODY, i, blocks.get(i).text());
      if (blocks.get(i).kind() == Block.Kind.ITEM) {
        items.add(text);
      } else {
        flush(items, parts);
        parts.add(part(blocks.get(i).kind(), text, i == 0 ? dateline : null));
      }
    }
    flush(items, parts);
    return parts;
  }

  private static void flush(List<MarkedText> items, List<Part> parts) {
    if (!items.isEmpty()) {
      parts.add(new ArticlePage.Items(items));
      items.clear();
    }
  }

  private static Part part(Block.Kind kind, MarkedText text, @Nullable MarkedText dateline) {
    return switch (kind) {
      case PARAGRAPH -> new Paragraph(dateline, text);
      case SUBHEAD -> new ArticlePage.Subhead(text);
      case QUOTE -> new ArticlePage.Quote(text);
      case ITEM -> new ArticlePage.Items(List.of(text));
    };
  }

  private static List<Caption> captions(CountedMatches marked) {
    List<Caption> captions = new ArrayList<>();
    List<Picture> pictures = marked.article().pictures();
    for (int i = 0; i < pictures.size(); i++) {
      captions.add(
          new Caption(
              text(marked, Field.CAPTION, i, pictures.get(i).caption()),
              text(marked, Field.CREDIT, i, pictures.get(i).credit())));
    }
    return captions;
  }

  private static List<MarkedText> corrections(CountedMatches marked) {
    List<MarkedText> corrections = new ArrayList<>();
    for (String notice : marked.article().corrections()) {
      corrections.add(marked.take(Field.CORRECTION, corrections.size(), notice));
    }
    return corrections;
  }

  private static List<MarkedText> keywords(CountedMatches marked) {
    List<MarkedText> keywords = new ArrayList<>();
    for (String keyword : marked.article().keywords()) {
      keywords.add(marked.take(Field.KEYWORD, keywords.size(), keyword));
    }
    return keywords;
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
