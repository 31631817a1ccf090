package bureau.export;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Stamp;
import bureau.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A search as a feed after RFC 4287. Ids are made of what they name, so that they stay over
 * rebuilds; an entry's {@code updated} is when the article was changed last or else published, at
 * the start of the day where no time is stated, and the start of 1970 where it has no date.
 */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What XML 1.0 cannot hold, not even escaped; lone surrogates are among it. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final WholeAnswer answer;

  private AtomFeed(XMLStreamWriter xml, WholeAnswer answer) {
    this.xml = xml;
    this.answer = answer;
  }

  static void write(WholeAnswer answer, Writer out) {
    try {
      new AtomFeed(XMLOutputFactory.newInstance().createXMLStreamWriter(out), answer).write();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private void write() throws XMLStreamException {
    Site site = answer.site();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", urn("search " + (site == null ? answer.title() : site.self())));
    element("title", "Bureau: " + answer.title());
    element("updated", moment(latest()));
    element("generator", "Bureau");
    if (site != null) {
      link("self", "application/atom+xml", site.self());
      link("alternate", "text/html", site.page());
    }
    for (Hit hit : (Iterable<Hit>) answer.pages().hits()::iterator) {
      entry(hit.article());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /** Of the first page: a feed begins with what is newest. */
  private Instant latest() {
    return answer.pages().first().hits().stream()
        .map(hit -> updated(hit.article()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(Article article) throws XMLStreamException {
    Cited cited = Cited.of(article);
    xml.writeStartElement("entry");
    if (article.language() != null) {
      xml.writeAttribute("xml:lang", clean(article.language()));
    }
    element("id", urn("article " + article.id().value()));
    element("title", cited.title());
    element("updated", moment(updated(article)));
    if (article.published() != null) {
      element("published", moment(article.published().sortInstant()));
    }
    if (cited.url() != null) {
      link("alternate", "text/html", cited.url());
    }
    if (answer.site() != null) {
      String page = answer.site().article().apply(article.id());
      link(cited.url() == null ? "alternate" : "related", "text/html", page);
    }
    authors(article, cited);
    for (String category :
        Stream.concat(Stream.ofNullable(cited.section()), cited.keywords().stream())
            .distinct()
            .toList()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", clean(category));
    }
    if (cited.deck() != null) {
      element("summary", cited.deck());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    for (Block block : article.body()) {
      xml.writeCharacters(clean(html(block)));
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** An entry needs an author: the outlet, where nobody is named. */
  private void authors(Article article, Cited cited) throws XMLStreamException {
    for (Author author : article.byline().authors()) {
      author(author.name());
    }
    if (article.byline().authors().isEmpty()) {
      author(Objects.requireNonNullElse(cited.outlet(), "unknown"));
    }
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", clean(address));
  }

  private static String html(Block block) {
    String text = block.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return switch (block.kind()) {
      case PARAGRAPH -> "<p>" + text + "</p>\n";
      case SUBHEAD -> "<h2>" + text + "</h2>\n";
      case QUOTE -> "<blockquote><p>" + text + "</p></blockquote>\n";
      case ITEM -> "<ul><li>" + text + "</li></ul>\n";
    };
  }

  private static Instant updated(Article article) {
    Stamp stamp = article.modified() == null ? article.published() : article.modified();
    return stamp == null ? Instant.EPOCH : stamp.sortInstant();
  }

  private static String moment(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String clean(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }
}
