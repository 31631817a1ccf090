package bureau.opensearch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bureau.article.Article;
import bureau.article.CanonicalUrl;
import bureau.article.Country;
import bureau.article.Stamp;
import bureau.copies.Wording;
import bureau.query.Field;
import bureau.search.InputFile;
import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import bureau.text.ArticleValues;
import bureau.text.Keys;
import bureau.text.SuggestionTerms;
import java.util.Collections;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An article as a cluster's index holds it, field by field as {@link ClusterSchema} names them. */
final class ClusterDocument {
  private ClusterDocument() {}

  /**
   * Makes the document. It is in a group of its own.
   *
   * @param change the number of the change that adds it
   */
  static ObjectNode of(Article article, InputFile file, long change) {
    ObjectNode document = Json.object(ClusterSchema.KIND, ClusterSchema.ARTICLE);
    document.put(ClusterSchema.CHANGE, change);
    addNames(document, article, file);
    ArticleText text = ArticleText.of(article);
    addText(document, text, ClusterSchema.TEXT);
    for (Field field : ClusterSchema.OWN_FIELDS) {
      addText(document, text, ClusterSchema.textOf(field));
    }
    addValues(document, article);
    addNumbers(document, article);
    for (Country country : article.countries()) {
      add(
          document,
          ClusterSchema.COUNTRY_MENTIONS,
          String.join(" ", Collections.nCopies(country.mentions(), country.code())));
    }
    for (long band : Wording.of(article).bands()) {
      document.withArray(ClusterSchema.BAND).add(band);
    }
    for (String term : SuggestionTerms.of(article)) {
      add(document, ClusterSchema.SUGGESTIONS, term);
    }
    document.put(ClusterSchema.STORED, stored(article));
    return document;
  }

  /** What {@link ClusterSchema#STORED} has of an article: a character for each byte. */
  static String stored(Article article) {
    return new String(ArticleCodec.encode(article), ISO_8859_1);
  }

  /** The article of a document. */
  static Article article(JsonNode source) {
    return ArticleCodec.decode(bytes(source));
  }

  /** The article of a document without its body. */
  static Article articleWithoutBody(JsonNode source) {
    return ArticleCodec.decodeWithoutBody(bytes(source));
  }

  private static BytesRef bytes(JsonNode source) {
    return new BytesRef(source.path(ClusterSchema.STORED).asString().getBytes(ISO_8859_1));
  }

  private static void addNames(ObjectNode document, Article article, InputFile file) {
    String id = article.id().value();
    long tie = Keys.tie(id);
    document.put(ClusterSchema.ID, Keys.cut(id));
    document.put(ClusterSchema.KEY, Keys.cut(article.source().path()));
    document.put(ClusterSchema.FROM, Keys.cut(file.path()));
    document.put(ClusterSchema.FILE_TIME, file.modified().toEpochMilli());
    document.put(ClusterSchema.TIE, tie);
    document.put(ClusterSchema.GROUP, tie);
    String url = article.source().url();
    if (url != null) {
      document.put(ClusterSchema.URL, Keys.cut(CanonicalUrl.of(url)));
    }
  }

  private static void addText(ObjectNode document, ArticleText text, String field) {
    for (ArticleText.Piece piece : text.in(field)) {
      add(document, field, Places.of(text.terms(piece, field)));
    }
  }

  private static void addValues(ObjectNode document, Article article) {
    ArticleValues.facets(
        article, (facet, value) -> add(document, ClusterSchema.facetOf(facet), value));
    for (String tag : ArticleValues.languages(article)) {
      add(document, ClusterSchema.LANGUAGE, tag);
    }
  }

  private static void addNumbers(ObjectNode document, Article article) {
    document.put(ClusterSchema.WORDS, article.words());
    Stamp published = article.published();
    if (published != null) {
      document.put(ClusterSchema.DATED, published.origin().label());
      document.put(ClusterSchema.DAY, published.day().toEpochDay());
      document.put(ClusterSchema.PUBLISHED, published.sortInstant().getEpochSecond());
    }
  }

  private static void add(ObjectNode document, String field, String value) {
    document.withArray(field).add(value);
  }
}
