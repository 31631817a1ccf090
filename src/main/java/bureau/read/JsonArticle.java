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
import bureau.article.Stamp.Precision;
import bureau.extract.BylineParser;
import bureau.extract.Corrections;
import bureau.extract.DateParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an article from a JSON object: the shape that {@code bureau extract} prints, and the common
 * flat one with names such as title, text, author and date.
 */
final class JsonArticle {
  private static final List<String> TEXT =
      List.of(
          "body", "text", "content", "fulltext", "maintext", "article", "contents", "content_text");

  /** Names of a text that is HTML. */
  private static final List<String> MARKUP = List.of("content_html", "body_html", "html");

  private final BylineParser bylines = new BylineParser();
  private final DateParser dates;

  JsonArticle(Clock clock) {
    dates = new DateParser(clock);
  }

  /** Whether a name is one of a text's. */
  static boolean isText(String name) {
    return TEXT.contains(name) || MARKUP.contains(name);
  }

  /**
   * Reads one object.
   *
   * @param format what the file is called as a format
   * @return empty if it has neither headline nor text
   */
  Optional<Article> read(JsonNode object, Place place, String format) {
    String headline = string(object, "headline", "title");
    List<Block> body = body(object);
    if (headline == null && body.isEmpty()) {
      return Optional.empty();
    }
    JsonNode inner = object.get("source");
    JsonNode source = inner != null && inner.isObject() ? inner : object;
    String inside = string(source, "url", "link", "uri", "source_url");
    String url = inside == null ? string(object, "url", "link", "uri", "source_url") : inside;
    String publisher = publisher(object, source);
    Article article =
        Article.builder(
                id(object, url, place),
                origin(source, url, publisher)
                    .orElseGet(() -> new Source(place.where(), format, url, publisher)))
            .headline(headline)
            .deck(
                string(
                    object,
                    "deck",
                    "standfirst",
                    "summary",
                    "description",
                    "subtitle",
                    "lead",
                    "abstract"))
            .byline(byline(object))
            .dateline(dateline(object.get("dateline")))
            .published(
                stamp(
                    object,
                    "published",
                    "date",
                    "published_at",
                    "date_publish",
                    "publish_date",
                    "pubdate",
                    "publication_date",
                    "published_date",
                    "datePublished",
                    "date_published",
                    "created_at",
                    "timestamp"))
            .modified(
                stamp(
                    object,
                    "modified",
                    "updated",
                    "updated_at",
                    "date_modify",
                    "dateModified",
                    "date_modified",
                    "modified_at"))
            .pictures(pictures(object))
            .section(string(object, "section", "category", "desk", "rubric"))
            .keywords(strings(object, "keywords", "tags", "topics"))
            .language(string(object, "language", "lang"))
            .corrections(strings(object, "corrections", "correction"))
            .body(body)
            .build();
    return Optional.of(article.corrections().isEmpty() ? Corrections.apart(article) : article);
  }

  /** Where the article was first read, if the line is of an export that says so. */
  private static Optional<Source> origin(
      JsonNode source, @Nullable String url, @Nullable String publisher) {
    JsonNode path = source.path("path");
    String format = string(source, "format");
    return path.isString() && !path.asString().isBlank() && format != null
        ? Optional.of(new Source(path.asString(), format, url, publisher))
        : Optional.empty();
  }

  private static ArticleId id(JsonNode object, @Nullable String url, Place place) {
    String given = string(object, "id", "_id", "doc_id", "docid", "docno", "uuid");
    if (given != null) {
      return new ArticleId(given);
    }
    return url == null ? place.id() : ArticleId.ofUrl(url);
  }

  private static @Nullable String publisher(JsonNode object, JsonNode source) {
    String name = string(source, "publisher", "source_name", "outlet", "source_domain", "site");
    return name != null ? name : string(object, "publisher", "source", "outlet");
  }

  private List<Block> body(JsonNode object) {
    for (String name : TEXT) {
      JsonNode value = object.get(name);
      if (value != null && value.isArray()) {
        return blocks(value);
      }
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return Paragraphs.of(value.asString());
      }
    }
    for (String name : MARKUP) {
      JsonNode value = object.get(name);
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return Markup.ofHtml(value.asString()).blocks();
      }
    }
    return List.of();
  }

  private static List<Block> blocks(JsonNode array) {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode item : array) {
      String text =
          item.isObject()
              ? string(item, "text")
              : item.isString() ? Markup.fold(item.asString()) : null;
      if (text != null) {
        blocks.add(new Block(kind(item.isObject() ? string(item, "kind", "type") : null), text));
      }
    }
    return blocks;
  }

  private static Block.Kind kind(@Nullable String name) {
    return Arrays.stream(Block.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(Block.Kind.PARAGRAPH);
  }

  private Byline byline(JsonNode object) {
    JsonNode byline = object.get("byline");
    if (byline != null && byline.isObject()) {
      List<Author> authors = new ArrayList<>();
      for (JsonNode author : byline.path("authors")) {
        String name = author.isObject() ? string(author, "name") : Markup.fold(author.asString());
        if (name != null && !name.isEmpty()) {
          authors.add(new Author(name, author.isObject() ? string(author, "role") : null));
        }
      }
      return new Byline(string(byline, "text"), authors);
    }
    String printed = byline == null ? null : string(object, "byline");
    List<Author> authors = new ArrayList<>();
    for (String name : strings(object, "authors", "author", "creator", "writer")) {
      authors.addAll(names(name));
    }
    if (authors.isEmpty() && printed != null) {
      authors.addAll(bylines.authors(printed));
    }
    return new Byline(printed, authors);
  }

  /** A name that the parser makes nothing of is kept as the file gives it. */
  private List<Author> names(String given) {
    List<Author> parsed = bylines.authors(given);
    return parsed.isEmpty() ? List.of(new Author(given, null)) : parsed;
  }

  private static @Nullable Dateline dateline(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isObject()) {
      return new Dateline(string(node, "place"), string(node, "agency"), string(node, "date"));
    }
    return node.isString() && !node.asString().isBlank()
        ? new Dateline(Markup.fold(node.asString()), null, null)
        : null;
  }

  private @Nullable Stamp stamp(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value == null || value.isNull()) {
        continue;
      }
      boolean contract = value.isObject();
      String at = contract ? string(value, "at") : value.asString();
      Optional<Stamp> stamp =
          at == null
              ? Optional.empty()
              : dates.first(
                  at, contract ? origin(string(value, "origin")) : Origin.CONTAINER, false);
      if (stamp.isPresent()) {
        return contract ? exact(stamp.get(), value) : stamp.get();
      }
    }
    return null;
  }

  /** With the precision and the zone that the object states apart from the time. */
  private static Stamp exact(Stamp stamp, JsonNode object) {
    String precision = string(object, "precision");
    return new Stamp(
        stamp.local(),
        stamp.offset(),
        string(object, "zone"),
        Arrays.stream(Precision.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(precision))
            .findFirst()
            .orElse(stamp.precision()),
        stamp.origin());
  }

  private static Origin origin(@Nullable String label) {
    return Arrays.stream(Origin.values())
        .filter(origin -> origin.label().equals(label))
        .findFirst()
        .orElse(Origin.CONTAINER);
  }

  private static List<Picture> pictures(JsonNode object) {
    List<Picture> pictures = new ArrayList<>();
    for (String name : new String[] {"captions", "caption"}) {
      JsonNode value = object.get(name);
      for (JsonNode item :
          value == null ? List.<JsonNode>of() : value.isArray() ? value : List.of(value)) {
        String text =
            item.isObject()
                ? string(item, "text", "caption")
                : item.isString() ? Markup.fold(item.asString()) : null;
        String credit = item.isObject() ? string(item, "credit") : null;
        if ((text != null && !text.isEmpty()) || credit != null) {
          pictures.add(new Picture(text, credit));
        }
      }
    }
    return pictures;
  }

  private static List<String> strings(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && value.isArray()) {
        List<String> all = new ArrayList<>();
        for (JsonNode item : value) {
          String text = item.isObject() ? string(item, "name") : Markup.fold(item.asString());
          if (text != null && !text.isEmpty()) {
            all.add(text);
          }
        }
        return all;
      }
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return Arrays.stream(value.asString().split("\\s*[;,]\\s*", -1))
            .map(Markup::fold)
            .filter(part -> !part.isEmpty())
            .toList();
      }
    }
    return List.of();
  }

  private static @Nullable String string(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && (value.isString() || value.isNumber())) {
        String text = Markup.fold(value.asString());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }
}
