package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a web page into an article. Safe for several threads. */
public final class PageExtractor {
  /** A body of less weight than this, without any mark of an article, is none. */
  private static final int STUB = 250;

  private final Marker marker = new Marker();
  private final HeadlineFinder headlines = new HeadlineFinder();
  private final BodyFinder bodies = new BodyFinder();
  private final DatelineParser datelines = new DatelineParser();
  private final BylineParser bylineParser = new BylineParser();
  private final BylineFinder bylines = new BylineFinder(bylineParser);
  private final CaptionFinder captions;
  private final DeckFinder decks;
  private final DateParser dateParser;
  private final DateFinder dates;

  /** An extractor that takes no date for an article's that is still to come. */
  public PageExtractor(Clock clock) {
    dateParser = new DateParser(clock);
    dates = new DateFinder(dateParser);
    decks = new DeckFinder(dateParser, bylineParser);
    captions = new CaptionFinder(new CreditSplitter(), dateParser, bylineParser);
  }

  /**
   * Reads a page.
   *
   * @param html the page's text
   * @param path the file it stands in, for {@link Source#path} and for the id where the page states
   *     no address
   * @param saved when the file was last written, which dates the article if nothing else does; null
   *     if it is not known
   */
  public Extraction extract(String html, String path, @Nullable Instant saved) {
    Document document = Jsoup.parse(html);
    Page page = Page.of(document, marker);
    Evidence evidence = new Evidence();
    String headline = headlines.find(page, evidence);
    String deck = headline == null ? null : decks.find(page, headline, evidence);
    String publisher = publisher(page);
    String url = url(page, evidence);
    BodyFinder.Body whole =
        bodies.find(
            page,
            headline,
            new Claims(headline, deck, Byline.NONE, List.of(), dateParser, bylineParser));
    Byline byline = bylines.find(page, publisher, url, whole.lastText(), evidence);
    List<Picture> pictures = captions.find(page, whole, evidence);
    List<Block> body =
        bodies.blocks(
            whole, new Claims(headline, deck, byline, pictures, dateParser, bylineParser));
    if (headline == null || body.isEmpty()) {
      return new Extraction.Nothing(
          body.isEmpty()
              ? "a web page without an article's text"
              : "a web page without a headline");
    }
    if (!isArticle(page, body)) {
      return new Extraction.Nothing("a web page that is no article, such as a front or login page");
    }
    DateFinder.Dates when = dates.find(page, url, saved, evidence);
    ArticleId id = url == null ? ArticleId.ofPath(path, 0) : ArticleId.ofUrl(url);
    Article article =
        Article.builder(id, new Source(path, "html", url, publisher))
            .headline(headline)
            .deck(deck)
            .byline(byline)
            .dateline(dateline(body))
            .published(when.published())
            .modified(when.modified())
            .pictures(pictures)
            .section(section(page))
            .keywords(keywords(page))
            .language(language(page, body, evidence))
            .body(body)
            .build();
    return Corrections.apart(new Extraction.Found(article, evidence.clues()), page, whole);
  }

  private static boolean isArticle(Page page, List<Block> body) {
    int weight = body.stream().mapToInt(block -> Text.weight(block.text())).sum();
    boolean declared =
        !page.article().isMissingNode()
            || "article".equalsIgnoreCase(page.metas().first("og:type"));
    return weight >= STUB || (declared && weight >= STUB / 4);
  }

  private @Nullable Dateline dateline(List<Block> body) {
    return datelines.parse(body.getFirst().text()).orElse(null);
  }

  private static @Nullable String url(Page page, Evidence evidence) {
    Element canonical = page.document().selectFirst("link[rel=canonical][href]");
    String found = null;
    String declared = page.linked().string(page.article(), "url");
    for (String candidate :
        new String[] {
          canonical == null ? null : canonical.attr("href"), page.metas().first("og:url"), declared
        }) {
      if (candidate != null && candidate.toLowerCase(Locale.ROOT).startsWith("http")) {
        evidence.note("url", candidate, Origin.META, "canonical, og:url or JSON-LD url");
        found = found == null ? candidate.strip() : found;
      }
    }
    evidence.choose("url", found);
    return found;
  }

  private static @Nullable String publisher(Page page) {
    String name = page.metas().first("og:site_name");
    String declared = page.linked().string(page.article(), "publisher");
    return declared != null
        ? declared
        : name != null ? name : page.metas().first("application-name");
  }

  private static @Nullable String section(Page page) {
    String section = page.metas().first("article:section");
    return section != null ? section : page.linked().string(page.article(), "articleSection");
  }

  private static List<String> keywords(Page page) {
    List<String> keywords = new ArrayList<>();
    for (String tag : page.metas().all("article:tag")) {
      add(tag, keywords);
    }
    for (String tag : page.linked().strings(page.article(), "keywords")) {
      add(tag, keywords);
    }
    for (String name : List.of("news_keywords", "keywords")) {
      String tags = page.metas().first(name);
      if (keywords.isEmpty() && tags != null) {
        add(tags, keywords);
      }
    }
    return keywords;
  }

  private static void add(String tags, List<String> keywords) {
    for (String tag : tags.split("\\s*[,;]\\s*", -1)) {
      String folded = Text.fold(tag);
      if (!folded.isEmpty() && folded.length() <= 80 && !keywords.contains(folded)) {
        keywords.add(folded);
      }
    }
  }

  private static @Nullable String language(Page page, List<Block> body, Evidence evidence) {
    JsonNode article = page.article();
    Element html = page.document().selectFirst("html[lang]");
    String declared = page.linked().string(article, "inLanguage");
    for (String tag :
        new String[] {
          html == null ? null : html.attr("lang"),
          declared,
          page.metas().first("og:locale"),
          page.metas().first("content-language")
        }) {
      if (tag != null && tag.strip().matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")) {
        return Languages.checked(Languages.tag(tag.strip()), body, evidence);
      }
    }
    return Languages.of(body, evidence);
  }
}
