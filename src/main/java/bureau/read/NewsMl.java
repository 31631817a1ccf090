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
import bureau.extract.DatelineParser;
import bureau.extract.Extraction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads items of NewsML-G2, the IPTC's format for exchange (2.x), alone or in a {@code
 * newsMessage}. The text is XHTML, NITF or plain text that stands in the item; what stands
 * elsewhere is not fetched.
 */
final class NewsMl implements XmlItems.Format {
  /** The names of items. Only the first is news; the others are told, not read. */
  static final Set<String> ITEMS =
      Set.of(
          "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

  private final BylineParser bylines = new BylineParser();
  private final DatelineParser datelines = new DatelineParser();
  private final Nitf nitf;
  private final DateParser dates;

  NewsMl(Clock clock) {
    nitf = new Nitf(clock);
    dates = new DateParser(clock);
  }

  @Override
  public XmlItems.Item item(Element item, Document document, Place place) {
    return () -> read(item, place);
  }

  private Extraction read(Element item, Place place) {
    String kind = Xml.localName(item.tagName());
    if (!kind.equals("newsitem")) {
      return new Extraction.Nothing(
          kind.equals("packageitem")
              ? "a package of NewsML-G2, which lists other items"
              : "an item of NewsML-G2 that is no news");
    }
    String status = Xml.attribute(item, "*|itemMeta > *|pubStatus", "qcode");
    if (status != null && local(status).equals("canceled")) {
      return new Extraction.Nothing("withdrawn by its publisher");
    }
    Content content = content(item, place.where());
    Optional<Article> inner = content.nitf();
    String headline =
        Xml.first(
            Xml.text(item, "*|contentMeta > *|headline"),
            inner.map(Article::headline).orElse(null),
            Xml.text(item, "*|itemMeta > *|title"));
    List<Block> body = withoutHeadline(content.blocks(), headline);
    if (body.isEmpty()) {
      return new Extraction.Nothing("an item of NewsML-G2 without text");
    }
    Stamp published =
        stamp(item, "*|itemMeta > *|firstCreated", "*|contentMeta > *|contentCreated");
    Stamp version =
        stamp(item, "*|contentMeta > *|contentModified", "*|itemMeta > *|versionCreated");
    String guid = Xml.attribute(item, "guid");
    boolean address = guid != null && guid.matches("(?i)https?://\\S+");
    Article article =
        Article.builder(
                guid == null ? place.id() : address ? ArticleId.ofUrl(guid) : new ArticleId(guid),
                new Source(place.where(), "newsml-g2", address ? guid : null, publisher(item)))
            .headline(headline)
            .deck(
                Xml.first(
                    Xml.text(item, "*|contentMeta > *|description[role$=summary]"),
                    inner.map(Article::deck).orElse(null)))
            .byline(byline(item, inner))
            .dateline(Xml.first(dateline(item), inner.map(Article::dateline).orElse(null)))
            .published(Xml.first(published, version))
            .modified(published == null || published.equals(version) ? null : version)
            .pictures(content.pictures())
            .section(
                Xml.first(
                    Xml.text(item, "*|itemMeta > *|service > *|name"),
                    inner.map(Article::section).orElse(null)))
            .keywords(keywords(item))
            .language(
                Xml.first(
                    Xml.attribute(item, "*|contentMeta > *|language", "tag"),
                    Xml.attribute(item, "xml:lang"),
                    inner.map(Article::language).orElse(null)))
            .body(body)
            .build();
    return new Extraction.Found(Corrections.apart(article), List.of());
  }

  /** An item's text, and the article that it is if it is one by itself. */
  private record Content(List<Block> blocks, List<Picture> pictures, Optional<Article> nitf) {}

  private Content content(Element item, String where) {
    Element set = item.selectFirst("*|contentSet");
    if (set == null) {
      return new Content(List.of(), List.of(), Optional.empty());
    }
    Optional<Article> inner =
        set.selectFirst("*|inlineXML *|nitf") == null ? Optional.empty() : nitf.read(set, where);
    if (inner.isPresent()) {
      return new Content(inner.get().body(), inner.get().pictures(), inner);
    }
    Element html = set.selectFirst("*|inlineXML *|html");
    if (html != null) {
      Markup markup = Markup.of(html);
      return new Content(markup.blocks(), markup.pictures(), Optional.empty());
    }
    Element data = set.selectFirst("*|inlineData");
    String text = data == null ? "" : data.wholeText();
    return new Content(
        text.stripLeading().startsWith("<") ? Markup.ofHtml(text).blocks() : Paragraphs.of(text),
        List.of(),
        Optional.empty());
  }

  /** XHTML often begins with the headline once more. */
  private static List<Block> withoutHeadline(List<Block> blocks, @Nullable String headline) {
    boolean again =
        !blocks.isEmpty()
            && blocks.getFirst().kind() == Block.Kind.SUBHEAD
            && blocks.getFirst().text().equals(headline);
    return again ? blocks.subList(1, blocks.size()) : blocks;
  }

  private Byline byline(Element item, Optional<Article> inner) {
    String by = Xml.text(item, "*|contentMeta > *|by");
    if (by != null) {
      return new Byline(by, bylines.authors(by));
    }
    if (inner.isPresent() && !inner.get().byline().isEmpty()) {
      return inner.get().byline();
    }
    List<Author> authors = new ArrayList<>();
    for (Element creator : item.select("*|contentMeta > *|creator")) {
      String name = Xml.first(Xml.text(creator, "*|name"), Xml.attribute(creator, "literal"));
      if (name != null) {
        authors.add(new Author(name, null));
      }
    }
    return new Byline(null, authors);
  }

  private @Nullable Dateline dateline(Element item) {
    String printed = Xml.text(item, "*|contentMeta > *|dateline");
    if (printed == null) {
      String place = Xml.text(item, "*|contentMeta > *|located > *|name");
      return place == null ? null : new Dateline(place, null, null);
    }
    // A dateline is told by the text behind it.
    return datelines
        .parse(printed.replaceFirst("\\s*[-–—]+\\s*$", "") + " — The text follows here.")
        .orElseGet(() -> new Dateline(printed, null, null));
  }

  private static @Nullable String publisher(Element item) {
    String code = Xml.attribute(item, "*|itemMeta > *|provider", "qcode");
    return Xml.first(
        Xml.text(item, "*|itemMeta > *|provider > *|name"),
        Xml.attribute(item, "*|itemMeta > *|provider", "literal"),
        code == null ? null : local(code),
        Xml.text(item, "*|contentMeta > *|infoSource > *|name"),
        Xml.text(item, "*|rightsInfo > *|copyrightHolder > *|name"));
  }

  private static List<String> keywords(Element item) {
    return Stream.concat(
            item.select("*|contentMeta > *|keyword").stream(),
            item.select("*|contentMeta > *|subject").stream()
                .map(subject -> subject.selectFirst("> *|name")))
        .filter(Objects::nonNull)
        .map(element -> element.text().strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private @Nullable Stamp stamp(Element item, String... selectors) {
    String text = Xml.text(item, selectors);
    return text == null ? null : dates.first(text, Origin.CONTAINER, false).orElse(null);
  }

  /** A code without the name of its scheme. */
  private static String local(String code) {
    return code.substring(code.indexOf(':') + 1);
  }
}
