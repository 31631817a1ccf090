package bureau.read;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Source;
import bureau.article.Stamp.Origin;
import bureau.extract.BylineParser;
import bureau.extract.DateParser;
import bureau.extract.DatelineParser;
import bureau.extract.Extraction;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stories of the Reuters-21578 collection, which research still uses: SGML, whose
 * elements its README describes. A paragraph begins where a line is indented.
 */
final class ReutersSgml implements XmlItems.Format {
  private final BylineParser bylines = new BylineParser();
  private final DatelineParser datelines = new DatelineParser();
  private final DateParser dates;

  ReutersSgml(Clock clock) {
    dates = new DateParser(clock);
  }

  @Override
  public XmlItems.Item item(Element item, Document document, Place place) {
    return () -> read(item, place);
  }

  private Extraction read(Element story, Place place) {
    Element text = Xml.child(story, "TEXT");
    if (text == null) {
      return new Extraction.Nothing("a story without text");
    }
    Element body = Xml.child(text, "BODY");
    List<Block> blocks = paragraphs(body == null ? text.wholeOwnText() : body.wholeText());
    String headline = line(Xml.child(text, "TITLE"));
    if (headline == null && blocks.isEmpty()) {
      return new Extraction.Nothing("a story without text");
    }
    String number = Xml.attribute(story, "NEWID");
    String date = line(Xml.child(story, "DATE"));
    String by = line(Xml.child(text, "AUTHOR"));
    return new Extraction.Found(
        Article.builder(
                number == null ? place.id() : new ArticleId("reuters-" + number),
                new Source(place.where(), "reuters-sgml", null, "Reuters"))
            .headline(headline)
            .byline(by == null ? Byline.NONE : new Byline(by, bylines.authors(by)))
            .dateline(dateline(line(Xml.child(text, "DATELINE"))))
            .published(
                date == null ? null : dates.first(date, Origin.CONTAINER, false).orElse(null))
            .keywords(
                Stream.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES")
                    .flatMap(name -> Xml.children(story, name).stream())
                    .flatMap(list -> Xml.children(list, "D").stream())
                    .map(Element::text)
                    .distinct()
                    .toList())
            .language("en")
            .body(blocks)
            .build(),
        List.of());
  }

  private @Nullable Dateline dateline(@Nullable String printed) {
    return printed == null
        ? null
        : datelines
            .parse(printed + " The text follows here.")
            .orElseGet(() -> new Dateline(printed.replaceFirst("\\s*-+$", ""), null, null));
  }

  /** Each body ends with the agency's name and a character that ended the transmission. */
  private static List<Block> paragraphs(String text) {
    return Stream.of(text.split("\n {2,}", -1))
        .map(part -> Markup.fold(part.replaceAll("&#\\d{1,3};|\\p{Cntrl}", " ")))
        .map(part -> part.replaceFirst("(?i)(?:^|\\s+)reuters?$", ""))
        .filter(part -> !part.isEmpty())
        .map(Block::paragraph)
        .toList();
  }

  private static @Nullable String line(@Nullable Element element) {
    String text = element == null ? "" : Markup.fold(element.text());
    return text.isEmpty() ? null : text;
  }
}
