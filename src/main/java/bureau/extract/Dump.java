package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Source;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text that a text browser makes of a whole page, menus and all: {@link DumpRun} finds
 * the text, {@link DumpTitle} and {@link DumpDates} what stands around it.
 */
final class Dump {
  /** A text with more lines than this in lists, or with links numbered, is a page's. */
  private static final int LISTED = 5;

  /** A subhead weighs less than this. */
  private static final int SUBHEAD = 120;

  /** A deck weighs more than this. */
  private static final int DECK = 50;

  /** How many of the likeliest titles are told as evidence. */
  private static final int TOLD = 10;

  private static final String LINE = "line of the dump";

  private final DateParser dates;
  private final BylineParser bylines;
  private final DumpSigns signs;
  private final Evidence evidence = new Evidence();

  Dump(DateParser dates, BylineParser bylines) {
    this.dates = dates;
    this.bylines = bylines;
    signs = new DumpSigns(dates, bylines);
  }

  /** Whether a text has the lists of a page's menus, or numbers its links. */
  static boolean isLikely(String text) {
    return DumpLine.links(text, LISTED) == LISTED
        || text.lines().map(Text::fold).filter(DumpLine::isListItem).limit(LISTED).count()
            == LISTED;
  }

  /** The article of a dump; empty if the text is none or holds no article. */
  Optional<Extraction> read(String text, String path) {
    String page = DumpLinks.withoutLinks(text);
    if (!ExportLines.isWrapped(page.lines().map(Text::fold).toList())) {
      return Optional.empty();
    }
    List<DumpLine> lines =
        ExportLines.paragraphs(page).stream()
            .map(DumpLine::of)
            .filter(line -> Text.hasWords(line.text()))
            .toList();
    DumpRun run = DumpRun.best(lines).withoutDeck(lines, signs);
    if (run.value() < DumpRun.STUB) {
      return Optional.empty();
    }
    DumpLinks links = DumpLinks.of(text);
    DumpTitle titles = new DumpTitle(lines, run, signs, links);
    List<DumpTitle.Candidate> candidates = titles.candidates();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    DumpTitle.Candidate title = candidates.getFirst();
    Optional<String> ending = titles.endOfTrail(title);
    ending.ifPresent(
        end -> evidence.note("headline", end, Origin.VISIBLE, "end of the trail of sections"));
    candidates.stream()
        .limit(TOLD)
        .forEach(one -> evidence.note("headline", one.title(), Origin.VISIBLE, LINE));
    String headline = ending.orElse(title.title());
    evidence.choose("headline", headline);
    String address = links.address(headline).orElse(null);
    evidence.note("url", address, Origin.VISIBLE, "link that shares the page");
    evidence.choose("url", address);
    DateFinder.Dates when =
        new DumpDates(lines, titles.nearest(title), run.from(), dates).find(address, evidence);
    List<Block> body = body(lines, run, title.at());
    ArticleId id = address == null ? ArticleId.ofPath(path, 0) : ArticleId.ofUrl(address);
    Article.Builder article =
        Article.builder(id, new Source(path, "text", address, null))
            .headline(headline)
            .published(when.published())
            .modified(when.modified())
            .language(Languages.of(body, evidence))
            .body(body);
    readHead(lines.subList(Math.min(title.at() + 1, run.from()), run.from()), article);
    return Optional.of(new Extraction.Found(article.build(), evidence.clues()));
  }

  /** What stands between title and text. */
  private void readHead(List<DumpLine> head, Article.Builder article) {
    String deck = null;
    String byline = null;
    for (DumpLine line : head) {
      if (signs.isByline(line)) {
        evidence.note("byline", line.text(), Origin.VISIBLE, LINE);
        byline = byline == null ? line.text() : byline;
      } else if (line.weight() > DECK && !signs.isFurniture(line)) {
        evidence.note("deck", line.text(), Origin.VISIBLE, LINE);
        deck = deck == null ? line.text() : deck;
      }
    }
    evidence.choose("byline", byline);
    evidence.choose("deck", deck);
    article.deck(deck);
    article.byline(byline == null ? Byline.NONE : new Byline(byline, bylines.authors(byline)));
  }

  private List<Block> body(List<DumpLine> lines, DumpRun run, int title) {
    Map<String, Integer> printed = new HashMap<>();
    lines.forEach(line -> printed.merge(line.text(), 1, Integer::sum));
    List<Block> body = new ArrayList<>();
    for (int i = run.from(); i < run.to(); i++) {
      DumpLine line = lines.get(i);
      if (line.isRunning()) {
        body.add(Block.paragraph(line.text()));
        continue;
      }
      // What is printed twice on a page is a picture's text, a button or a place for advertising.
      boolean furniture =
          i == title
              || signs.isFurniture(line)
              || signs.startsAsByline(line)
              || printed.getOrDefault(line.text(), 0) > 1;
      boolean sentence = Text.endsSentence(line.text());
      boolean subhead =
          !sentence && i + 1 < run.to() && lines.get(i + 1).isRunning() && line.weight() < SUBHEAD;
      if (!furniture && (sentence || subhead)) {
        body.add(new Block(subhead ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH, line.text()));
      }
    }
    return body;
  }
}
