package bureau.read;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of feeds that carry whole articles: RSS 2.0 with {@code content:encoded} (and
 * RSS 1.0, whose items are alike), Atom (RFC 4287) with {@code content}; captions and credits by
 * Media RSS.
 */
final class Feed implements XmlItems.Format {
  /** The names of entries. */
  static final Set<String> ENTRIES = Set.of("item", "entry");

  /** A description with fewer words than this is a summary, not the text. */
  private static final int FULL = 100;

  private final BylineParser bylines = new BylineParser();
  private final DatelineParser datelines = new DatelineParser();
  private final DateParser dates;

  Feed(Clock clock) {
    dates = new DateParser(clock);
  }

  @Override
  public XmlItems.Item item(Element item, Document document, Place place) {
    Channel channel = Channel.of(document);
    return () -> read(item, channel, place);
  }

  private Extraction read(Element entry, Channel channel, Place place) {
    boolean atom = Xml.localName(entry.tagName()).equals("entry");
    Element content = Xml.child(entry, "content:encoded", "content", "atom:content", "xhtml:body");
    Element summary = Xml.child(entry, "description", "summary", "atom:summary");
    Markup text = content == null ? null : markup(content);
    Markup teaser = summary == null ? null : markup(summary);
    boolean whole = text != null && !text.blocks().isEmpty();
    Markup body = whole ? text : teaser;
    if (body == null || body.blocks().isEmpty()) {
      return new Extraction.Nothing("a feed's entry without text");
    }
    Element title = Xml.child(entry, "title", "atom:title");
    Stamp published = stamp(entry, "pubDate", "published", "dc:date", "issued", "dcterms:issued");
    Stamp updated = stamp(entry, "updated", "dcterms:modified", "modified");
    Article article =
        Article.builder(
                id(entry, place),
                new Source(
                    place.where(), atom ? "atom" : "rss", url(entry), publisher(entry, channel)))
            .headline(title == null || title.text().isBlank() ? null : line(title))
            .deck(whole && teaser != null ? deck(teaser, body) : null)
            .byline(byline(entry, channel))
            .dateline(datelines.parse(body.blocks().getFirst().text()).orElse(null))
            .published(Xml.first(published, updated))
            .modified(published == null || published.equals(updated) ? null : updated)
            .pictures(pictures(entry, body))
            .keywords(keywords(entry))
            .language(language(entry, channel))
            .body(body.blocks())
            .build();
    return whole || article.words() >= FULL
        ? new Extraction.Found(Corrections.apart(article), List.of())
        : new Extraction.Nothing("a feed's entry with a summary only");
  }

  /** Atom says by {@code type} what the content is; in RSS it is always HTML. */
  private static Markup markup(Element content) {
    String type = Objects.requireNonNullElse(Xml.attribute(content, "type"), "html");
    return switch (type) {
      case "xhtml" -> Markup.of(content);
      case "text", "text/plain" ->
          new Markup(
              Stream.of(content.wholeText().split("\n\\s*\n", -1))
                  .map(Markup::fold)
                  .filter(part -> !part.isEmpty())
                  .map(Block::paragraph)
                  .toList(),
              List.of());
      default ->
          content.childrenSize() > 0 ? Markup.of(content) : Markup.ofHtml(content.wholeText());
    };
  }

  private static String line(Element title) {
    return title.childrenSize() > 0 ? Markup.fold(title.text()) : Markup.line(title.wholeText());
  }

  /** The summary, unless it is the beginning of the text once more. */
  private static @Nullable String deck(Markup teaser, Markup body) {
    if (teaser.blocks().size() != 1) {
      return null;
    }
    String deck = teaser.blocks().getFirst().text();
    String bare = deck.replaceFirst("\\s*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*$", "");
    return body.blocks().getFirst().text().startsWith(bare) ? null : deck;
  }

  private static ArticleId id(Element entry, Place place) {
    String url = url(entry);
    if (url != null) {
      return ArticleId.ofUrl(url);
    }
    Element given = Xml.child(entry, "guid", "id", "atom:id");
    return given == null || given.text().isBlank()
        ? place.id()
        : new ArticleId(given.text().strip());
  }

  private static @Nullable String url(Element entry) {
    Element original = Xml.child(entry, "feedburner:origLink");
    if (original != null && isAddress(original.text())) {
      return original.text().strip();
    }
    for (Element link : Xml.children(entry, "link")) {
      String relation = Xml.attribute(link, "rel");
      String address = Xml.first(Xml.attribute(link, "href"), link.text().strip());
      if (address != null
          && isAddress(address)
          && (relation == null || relation.equals("alternate"))) {
        return address;
      }
    }
    Element guid = Xml.child(entry, "guid");
    return guid != null && isAddress(guid.text()) && !"false".equals(guid.attr("isPermaLink"))
        ? guid.text().strip()
        : null;
  }

  private static boolean isAddress(String text) {
    return text.strip().matches("(?i)https?://\\S+");
  }

  /** An entry that was taken over from another feed names that. */
  private static @Nullable String publisher(Element entry, Channel channel) {
    Element source = Xml.child(entry, "source");
    if (source == null) {
      return channel.title();
    }
    String name =
        source.childrenSize() > 0 ? Xml.text(source, "title") : Markup.fold(source.text());
    return name == null || name.isEmpty() ? channel.title() : name;
  }

  private Byline byline(Element entry, Channel channel) {
    List<String> printed = new ArrayList<>();
    for (String name : new String[] {"author", "dc:creator", "atom:author", "contributor"}) {
      for (Element author : Xml.children(entry, name)) {
        String person = Xml.text(author, "name");
        printed.add(person == null && author.childrenSize() == 0 ? author.text() : person);
      }
    }
    if (printed.isEmpty()) {
      printed.addAll(channel.authors());
    }
    List<Author> authors = new ArrayList<>();
    for (String name : printed) {
      // RSS has an address with the name in brackets behind it.
      String bare = name == null ? "" : name.replaceFirst("^\\S+@\\S+\\s*\\(?([^)]*)\\)?$", "$1");
      if (!bare.isBlank()) {
        List<Author> parsed = bylines.authors(bare);
        authors.addAll(parsed.isEmpty() ? List.of(new Author(Markup.fold(bare), null)) : parsed);
      }
    }
    return new Byline(null, authors.stream().distinct().toList());
  }

  private @Nullable Stamp stamp(Element entry, String... names) {
    for (String name : names) {
      Element date = Xml.child(entry, name, "atom:" + name);
      if (date != null) {
        Stamp stamp = dates.first(date.text(), Origin.CONTAINER, false).orElse(null);
        if (stamp != null) {
          return stamp;
        }
      }
    }
    return null;
  }

  /** The figures in the text, and the pictures that Media RSS lists beside it. */
  private static List<Picture> pictures(Element entry, Markup body) {
    List<Picture> pictures = new ArrayList<>(body.pictures());
    for (Element media : entry.getElementsByTag("media:content")) {
      String caption = mediaText(media, "media:description");
      String credit = mediaText(media, "media:credit");
      boolean image =
          !media.attr("medium").matches("video|audio")
              && !media.attr("type").matches("(?:video|audio)/.*");
      if (image && (caption != null || credit != null)) {
        pictures.add(new Picture(caption, credit));
      }
    }
    return pictures.stream().distinct().toList();
  }

  /** What is said of one picture, or of the group that it is in. */
  private static @Nullable String mediaText(Element media, String name) {
    Element own = Xml.child(media, name);
    Element around = media.parent();
    Element found =
        own == null && around != null && around.tagName().equalsIgnoreCase("media:group")
            ? Xml.child(around, name)
            : own;
    String text = found == null ? "" : Markup.line(found.wholeText());
    return text.isEmpty() ? null : text;
  }

  private static List<String> keywords(Element entry) {
    return Xml.children(entry, "category").stream()
        .map(category ->
            Xml.first(
                Xml.attribute(category, "label"), Xml.attribute(category, "term"), category.text()))
        .map(Markup::line)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String language(Element entry, Channel channel) {
    Element own = Xml.child(entry, "dc:language");
    String stated = own == null ? Xml.attribute(entry, "xml:lang") : own.text().strip();
    return stated == null ? channel.language() : stated;
  }
}
