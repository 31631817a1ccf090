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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Turns a web page into an article. Safe for several threads. */
public final class PageExtractor {
  /** A body of less weight than this, without any mark of an article, is none. */
  private static final int STUB = 250;

  private final Marker marker = new Marker();
  private final HeadlineFinder headlines = new HeadlineFinder();
  private final BodyFinder bodies = new BodyFinder();
  private final EmbeddedState states = new EmbeddedState();
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
    return extract(html, path, saved, null);
  }

  /**
   * Reads a page of which its file says where it was saved from.
   *
   * @param address that address, which counts if the page states none itself; null if unknown
   */
  public Extraction extract(
      String html, String path, @Nullable Instant saved, @Nullable String address) {
    Document document = Jsoup.parse(html);
    Page page = Page.of(document, marker);
    Evidence evidence = new Evidence();
    String headline = headlines.find(page, evidence);
    String deck = headline == null ? null : decks.find(page, headline, evidence);
    AboutFinder about = new AboutFinder(page, evidence);
    String publisher = about.publisher();
    String stated = about.url();
    String url = stated == null ? address : stated;
    BodyFinder.Body whole =
        bodies.find(
            page,
            headline,
            new Claims(headline, deck, Byline.NONE, List.of(), dateParser, bylineParser));
    Byline byline = bylines.find(page, publisher, url, whole, evidence);
    List<Picture> pictures = captions.find(page, whole, evidence);
    Claims claims = new Claims(headline, deck, byline, pictures, dateParser, bylineParser);
    List<Block> printed = bodies.blocks(whole, claims);
    List<Block> body = weight(printed) < STUB ? states.longer(page, headline, printed) : printed;
    if (headline == null || body.isEmpty()) {
      return new Extraction.Nothing(
          body.isEmpty()
              ? "a web page without an article's text"
              : "a web page without a headline");
    }
    if (!isDeclared(page) && FrontPage.is(page.outline().lines(), whole.lines())) {
      return new Extraction.Nothing("a web page of teasers, such as a front page");
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
            .dateline(dateline(body, evidence))
            .published(when.published())
            .modified(when.modified())
            .pictures(pictures)
            .section(about.section())
            .keywords(about.keywords())
            .language(about.language(body))
            .body(body)
            .build();
    return Corrections.apart(new Extraction.Found(article, evidence.clues()), page, whole);
  }

  private static int weight(List<Block> body) {
    return body.stream().mapToInt(block -> Text.weight(block.text())).sum();
  }

  private static boolean isArticle(Page page, List<Block> body) {
    int weight = weight(body);
    return weight >= STUB || (isDeclared(page) && weight >= STUB / 4);
  }

  private static boolean isDeclared(Page page) {
    return !page.article().isMissingNode()
        || "article".equalsIgnoreCase(page.metas().first("og:type"));
  }

  private @Nullable Dateline dateline(List<Block> body, Evidence evidence) {
    String lede =
        body.stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .findFirst()
            .orElse(body.getFirst())
            .text();
    Dateline dateline = datelines.parse(lede).orElse(null);
    if (dateline != null) {
      String printed =
          Stream.of(dateline.place(), dateline.date(), dateline.agency())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      evidence.note("dateline", printed, Origin.DATELINE, "head of the lede");
      evidence.choose("dateline", printed);
    }
    return dateline;
  }
}
