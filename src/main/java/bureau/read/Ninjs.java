package bureau.read;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.BylineParser;
import bureau.extract.Corrections;
import bureau.extract.DateParser;
import bureau.extract.Extraction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an article in ninjs, the IPTC's News in JSON: 1.x, whose texts are {@code headline}, {@code
 * body_text}, {@code body_html}; 2.x and 3.x, whose texts are arrays of {@code role}, {@code
 * contenttype} and {@code value}.
 */
final class Ninjs {
  private final BylineParser bylines = new BylineParser();
  private final DateParser dates;

  Ninjs(Clock clock) {
    dates = new DateParser(clock);
  }

  /** Whether an object is ninjs: it says so, or has properties that only ninjs has. */
  static boolean is(JsonNode object) {
    if (object.path("standard").path("name").asString("").equals("ninjs")) {
      return true;
    }
    boolean named = object.has("uri") || object.has("guid");
    return named
        && (object.path("headlines").isArray()
            || object.path("bodies").isArray()
            || object.has("versioncreated")
            || object.has("pubstatus")
            || object.has("representationtype")
            || object.propertyNames().stream().anyMatch(name -> name.startsWith("body_")));
  }

  Extraction read(JsonNode object, Place place) {
    if (object.path("pubstatus").asString("").equals("canceled")) {
      return new Extraction.Nothing("withdrawn by its publisher");
    }
    Markup body = body(object);
    if (body.blocks().isEmpty()) {
      return new Extraction.Nothing(
          object.path("type").asString("text").equals("text")
              ? "a ninjs object without text"
              : "a ninjs object of another kind than text");
    }
    String uri = Xml.first(string(object, "uri"), string(object, "guid"));
    String url =
        Stream.of(string(object, "url"), uri).filter(Ninjs::isAddress).findFirst().orElse(null);
    Stamp published = stamp(object, "firstcreated", "contentcreated", "versioncreated");
    Stamp version = stamp(object, "versioncreated");
    Article article =
        Article.builder(
                url != null ? ArticleId.ofUrl(url) : uri == null ? place.id() : new ArticleId(uri),
                new Source(place.where(), "ninjs", url, publisher(object)))
            .headline(headline(object))
            .deck(deck(object))
            .byline(byline(object))
            .dateline(dateline(object))
            .published(published)
            .modified(published == null || published.equals(version) ? null : version)
            .pictures(Stream.concat(body.pictures().stream(), pictures(object)).distinct().toList())
            .section(name(object, "service", "genre", "genres"))
            .keywords(keywords(object))
            .language(string(object, "language"))
            .body(body.blocks())
            .build();
    return new Extraction.Found(Corrections.apart(article), List.of());
  }

  /** The marked-up body where there is one, since it tells paragraphs apart. */
  private static Markup body(JsonNode object) {
    JsonNode plain = null;
    for (JsonNode body : object.path("bodies")) {
      if (body.path("contenttype").asString("").contains("html")) {
        return Markup.ofHtml(body.path("value").asString(""));
      }
      plain = plain == null ? body.get("value") : plain;
    }
    String html = Xml.first(string(object, "body_html"), string(object, "body_xhtml"));
    if (html != null) {
      return Markup.ofHtml(html);
    }
    String text = plain == null ? string(object, "body_text") : plain.asString("");
    if (text == null) {
      return new Markup(List.of(), List.of());
    }
    return text.stripLeading().startsWith("<")
        ? Markup.ofHtml(text)
        : new Markup(Paragraphs.of(text), List.of());
  }

  private static @Nullable String headline(JsonNode object) {
    String main = role(object.path("headlines"), "main", "headline");
    return line(
        Xml.first(
            main,
            value(object.path("headlines")),
            string(object, "headline"),
            string(object, "title")));
  }

  private static @Nullable String deck(JsonNode object) {
    return line(
        Xml.first(
            role(object.path("descriptions"), "summary", "abstract", "deck"),
            value(object.path("descriptions")),
            string(object, "description_summary"),
            string(object, "description_text"),
            string(object, "description_html")));
  }

  private Byline byline(JsonNode object) {
    String by = line(Xml.first(string(object, "by"), string(object, "byline")));
    if (by != null) {
      return new Byline(by, bylines.authors(by));
    }
    List<Author> authors = new ArrayList<>();
    for (String field : new String[] {"bylines", "authors"}) {
      for (JsonNode author : object.path(field)) {
        String name = Xml.first(string(author, "name"), string(author, "byline"));
        if (name != null) {
          authors.add(new Author(name, string(author, "role")));
        }
      }
    }
    return new Byline(null, authors);
  }

  private static @Nullable Dateline dateline(JsonNode object) {
    String place = line(string(object, "located"));
    return place == null ? null : new Dateline(place, null, null);
  }

  private static @Nullable String publisher(JsonNode object) {
    return Xml.first(
        string(object, "source"),
        name(object, "infosource", "infosources"),
        string(object, "copyrightholder"));
  }

  /** The pictures among the items that belong to this one. */
  private static Stream<Picture> pictures(JsonNode object) {
    List<Picture> pictures = new ArrayList<>();
    for (JsonNode item : object.path("associations")) {
      boolean picture = item.path("type").asString("").matches("picture|graphic");
      String caption =
          picture
              ? Xml.first(deck(item), value(item.path("bodies")), string(item, "body_text"))
              : null;
      String credit =
          picture ? Xml.first(string(item, "by"), string(item, "byline"), publisher(item)) : null;
      if (caption != null || credit != null) {
        pictures.add(new Picture(line(caption), line(credit)));
      }
    }
    return pictures.stream();
  }

  private static List<String> keywords(JsonNode object) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : object.path("keywords")) {
      words.add(word.asString(""));
    }
    for (String field : new String[] {"subject", "subjects"}) {
      for (JsonNode subject : object.path(field)) {
        words.add(subject.path("name").asString(""));
      }
    }
    return words.stream().map(Markup::line).filter(word -> !word.isEmpty()).distinct().toList();
  }

  private @Nullable Stamp stamp(JsonNode object, String... fields) {
    for (String field : fields) {
      String text = string(object, field);
      Stamp stamp = text == null ? null : dates.first(text, Origin.CONTAINER, false).orElse(null);
      if (stamp != null) {
        return stamp;
      }
    }
    return null;
  }

  /** The value of the first element of an array that has one of the roles, by their order. */
  private static @Nullable String role(JsonNode array, String... roles) {
    for (String role : roles) {
      for (JsonNode element : array) {
        if (element.path("role").asString("").endsWith(role)) {
          return string(element, "value");
        }
      }
    }
    return null;
  }

  private static @Nullable String value(JsonNode array) {
    return array.isEmpty() ? null : string(array.path(0), "value");
  }

  private static @Nullable String name(JsonNode object, String... fields) {
    for (String field : fields) {
      JsonNode first = object.path(field).path(0);
      String name = Xml.first(string(first, "name"), string(first, "literal"));
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String string(JsonNode object, String field) {
    JsonNode value = object.get(field);
    String text = value != null && value.isString() ? value.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null ? null : Markup.line(text);
  }

  private static boolean isAddress(@Nullable String text) {
    return text != null && text.matches("(?i)https?://\\S+");
  }
}
