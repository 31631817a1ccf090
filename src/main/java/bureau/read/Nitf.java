package bureau.read;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.BylineParser;
import bureau.extract.Corrections;
import bureau.extract.DateParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article in NITF, the IPTC's News Industry Text Format (3.x). Read with jsoup's XML
 * parser, which knows no entities of a document's own and opens no other file or address.
 */
final class Nitf {
  /** What NITF 3.6 allows as blocks of text, and as lists' items. */
  private static final String TEXT = "p, hl2, bq, li, pre";

  /** ISO 8601 without marks, as {@code norm} has it: 20250515T161200Z. */
  private static final Pattern BASIC =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})(?!\\d)");

  private final BylineParser bylines = new BylineParser();
  private final DateParser dates;

  Nitf(Clock clock) {
    dates = new DateParser(clock);
  }

  /**
   * Reads a document.
   *
   * @param path the file it stands in
   * @return empty if it has neither headline nor text
   */
  Optional<Article> read(String xml, String path) {
    return read((Element) Jsoup.parse(xml, "", Xml.parser()), path);
  }

  /**
   * Reads a document that stands within another one.
   *
   * @param document what the {@code nitf} element stands in
   */
  Optional<Article> read(Element document, String path) {
    String headline = Xml.text(document, "hedline > hl1", "hedline", "head > title");
    List<Block> body = body(document);
    if (headline == null && body.isEmpty()) {
      return Optional.empty();
    }
    String id = Xml.attribute(document, "docdata > doc-id", "id-string");
    String publisher =
        Xml.first(
            Xml.attribute(document, "pubdata", "name"),
            Xml.attribute(document, "docdata > doc.copyright", "holder"),
            Xml.text(document, "distributor > org", "distributor"));
    Article article =
        Article.builder(
                id == null ? ArticleId.ofPath(path, 0) : new ArticleId(id),
                new Source(path, "nitf", Xml.attribute(document, "pubdata", "ex-ref"), publisher))
            .headline(headline)
            .deck(Xml.text(document, "hedline > hl2", "body\\.head > abstract"))
            .byline(byline(document))
            .dateline(dateline(document))
            .published(
                stamp(
                    Xml.attribute(document, "docdata > date\\.issue", "norm"),
                    Xml.attribute(document, "docdata > date\\.release", "norm"),
                    Xml.attribute(document, "pubdata", "date.publication"),
                    Xml.attribute(document, "dateline > story\\.date", "norm")))
            .modified(stamp(Xml.attribute(document, "revision-history", "norm")))
            .pictures(pictures(document))
            .section(
                Xml.first(
                    Xml.attribute(document, "pubdata", "position.section"),
                    Xml.attribute(document, "tobject > tobject\\.subject", "tobject.subject.type")))
            .keywords(keywords(document))
            .language(language(document))
            .body(body)
            .build();
    return Optional.of(Corrections.apart(article));
  }

  private static List<Block> body(Element document) {
    List<Block> blocks = new ArrayList<>();
    for (Element element : document.select("body\\.content").select(TEXT)) {
      String text = element.text().strip();
      boolean inside = element.parents().is(TEXT) || element.closest("media, table") != null;
      if (!text.isEmpty() && !inside) {
        blocks.add(new Block(kind(element), text));
      }
    }
    return blocks;
  }

  private static Block.Kind kind(Element element) {
    return switch (element.normalName()) {
      case "hl2" -> Block.Kind.SUBHEAD;
      case "bq" -> Block.Kind.QUOTE;
      case "li" -> Block.Kind.ITEM;
      default -> Block.Kind.PARAGRAPH;
    };
  }

  private Byline byline(Element document) {
    List<Author> authors = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (Element byline : document.select("body\\.head > byline")) {
      String role = Xml.text(byline, "byttl");
      List<Element> people = byline.select("person");
      people.forEach(person -> authors.add(new Author(person.text(), role)));
      if (people.isEmpty()) {
        authors.addAll(bylines.authors(byline.text()));
      }
      printed.add(byline.text());
    }
    return printed.isEmpty() ? Byline.NONE : new Byline(String.join("; ", printed), authors);
  }

  private static @Nullable Dateline dateline(Element document) {
    Element dateline = document.selectFirst("body\\.head > dateline");
    if (dateline == null) {
      return null;
    }
    String place = Xml.text(dateline, "location > city", "location");
    return new Dateline(
        place == null ? dateline.ownText().strip() : place,
        Xml.text(document, "distributor > org", "distributor"),
        Xml.text(dateline, "story\\.date"));
  }

  private static List<Picture> pictures(Element document) {
    List<Picture> pictures = new ArrayList<>();
    for (Element media : document.select("media[media-type=image], media[media-type=photo]")) {
      String caption = Xml.text(media, "media-caption");
      String credit = Xml.text(media, "media-producer");
      if (caption != null || credit != null) {
        pictures.add(new Picture(caption, credit));
      }
    }
    return pictures;
  }

  private static List<String> keywords(Element document) {
    return document.select("docdata > key-list > keyword").eachAttr("key").stream()
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String language(Element document) {
    return Stream.of("body", "nitf")
        .map(name -> Xml.attribute(document, name, "xml:lang"))
        .filter(tag -> tag != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Stamp stamp(@Nullable String... values) {
    return Stream.of(values)
        .filter(value -> value != null)
        .map(value -> BASIC.matcher(value).replaceFirst("$1-$2-$3T$4:$5:$6"))
        .flatMap(value -> dates.first(value, Origin.CONTAINER, false).stream())
        .findFirst()
        .orElse(null);
  }
}
