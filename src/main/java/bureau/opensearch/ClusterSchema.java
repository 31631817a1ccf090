package bureau.opensearch;

import bureau.query.Field;
import bureau.search.FacetField;
import bureau.text.ArticleText;
import bureau.text.Region;
import bureau.text.TextAnalysis;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names and kinds of all fields in the cluster's index, and how a node reads them.
 *
 * <p>The index holds two kinds of documents: one for each article, and one for each input file that
 * was read, which remembers what {@link bureau.search.InputFile} says of it. A node keeps what was
 * sent but for the words, which it has indexed; so a document that changes is sent whole.
 */
final class ClusterSchema {
  /** Counts up whenever an index of the version before would be misread. */
  static final int VERSION = 1;

  /** Which kind a document is: {@link #ARTICLE} or {@link #INPUT}. */
  static final String KIND = "kind";

  /** The {@link #KIND} of an article. */
  static final String ARTICLE = "article";

  /** The {@link #KIND} of an input file. */
  static final String INPUT = "file";

  /** The number of the change that added the document. */
  static final String CHANGE = "change";

  /** The number of the change that took the document out; absent if none did. */
  static final String GONE = "gone";

  /** All of an article's text that a reader sees, as {@link Places} writes it. */
  static final String TEXT = ArticleText.ALL;

  /** The article itself, as {@link bureau.text.ArticleCodec} writes it. Kept only. */
  static final String STORED = "stored";

  /** The article's id. */
  static final String ID = "id";

  /** A number made of the id, to order what is otherwise equal. */
  static final String TIE = "tie";

  /** The path of the article with its place in the container; no two are the same. */
  static final String KEY = "key";

  /** The path of the file the article was read from. */
  static final String FROM = "from";

  /** When the file was last modified, in milliseconds since 1970. */
  static final String FILE_TIME = "file_time";

  /** The printed day, in days since 1970. */
  static final String DAY = "day";

  /** When the article was published, in seconds since 1970. */
  static final String PUBLISHED = "published";

  /** The number of words in the body. */
  static final String WORDS = "words";

  /** The codes of the countries an article speaks of, each as often as it does. */
  static final String COUNTRY_MENTIONS = "country_mentions";

  /** The language tag and its primary subtag. */
  static final String LANGUAGE = "language_tag";

  /** Where the date was read, as {@link bureau.article.Stamp.Origin} is labelled. */
  static final String DATED = "dated";

  /** The article's address in canonical form. */
  static final String URL = "url";

  /** The bands of an article's wording, as numbers. */
  static final String BAND = "band";

  /** The {@link #TIE} of the earliest of the article's copies; its own if it has none. */
  static final String GROUP = "group";

  /** Names to suggest, as {@link bureau.text.SuggestionTerms} writes them. */
  static final String SUGGESTIONS = "suggestions";

  /** The path of an input file, on file documents only. */
  static final String FILE = "file";

  /** The size of an input file in bytes. Kept only. */
  static final String FILE_BYTES = "file_bytes";

  /** The digest of an input file. Kept only. */
  static final String FILE_DIGEST = "file_digest";

  /** The files to which this file's articles gave way. */
  static final String LOST_TO = "lost_to";

  /** The analyzer that reads what {@link Places} writes. */
  static final String PLACES = "places";

  /** The greatest number of characters that the terms of one place may have together. */
  private static final int LONGEST_PLACE = 1_048_576;

  /** The fields of the query language that have words of their own beside {@link #TEXT}. */
  static final List<Field> OWN_FIELDS =
      Stream.of(Field.values())
          .filter(field -> field.kind() == Field.Kind.TEXT && Region.of(field).isEmpty())
          .filter(field -> field != Field.HLEAD)
          .toList();

  private ClusterSchema() {}

  /** The field that holds the words of a field of the query language. */
  static String textOf(Field field) {
    return field.label();
  }

  /** The field that holds the values of a field that is matched by value. */
  static String valuesOf(Field field) {
    return switch (field) {
      case ID -> ID;
      case LANGUAGE -> LANGUAGE;
      case DATED -> DATED;
      case URL -> URL;
      case COUNTRY -> facetOf(FacetField.COUNTRY);
      default -> throw new IllegalArgumentException(field + " is not matched by value");
    };
  }

  /** The field that holds a facet's values. */
  static String facetOf(FacetField facet) {
    return facet.label() + "_value";
  }

  /** What a node is told of the fields. */
  static ObjectNode mappings() {
    ObjectNode fields = Json.object();
    for (String name : List.of(KIND, ID, KEY, FROM, LANGUAGE, DATED, URL, FILE, LOST_TO)) {
      fields.set(name, Json.object("type", "keyword"));
    }
    fields.set(SUGGESTIONS, Json.object("type", "keyword"));
    for (FacetField facet : FacetField.values()) {
      fields.set(facetOf(facet), Json.object("type", "keyword"));
    }
    for (String name :
        List.of(CHANGE, GONE, TIE, FILE_TIME, DAY, PUBLISHED, WORDS, BAND, GROUP, FILE_BYTES)) {
      fields.set(name, Json.object("type", "long"));
    }
    for (String name : List.of(STORED, FILE_DIGEST)) {
      fields.set(name, Json.object("type", "keyword").put("index", false).put("doc_values", false));
    }
    fields.set(
        COUNTRY_MENTIONS,
        Json.object("type", "text").put("analyzer", "whitespace").put("index_options", "freqs"));
    fields.set(TEXT, words());
    OWN_FIELDS.forEach(field -> fields.set(textOf(field), words()));
    ObjectNode mappings = Json.object("dynamic", "strict");
    mappings.set("_meta", Json.object("bureau_schema", VERSION));
    mappings.set(
        "_source",
        Json.object(
            "excludes",
            Json.texts(
                Stream.concat(
                        Stream.of(TEXT, COUNTRY_MENTIONS, SUGGESTIONS),
                        OWN_FIELDS.stream().map(ClusterSchema::textOf))
                    .toList())));
    mappings.set("properties", fields);
    return mappings;
  }

  private static ObjectNode words() {
    return Json.object("type", "text")
        .put("analyzer", PLACES)
        .put("position_increment_gap", TextAnalysis.PIECE_GAP)
        .put("similarity", PLACES);
  }

  /** What a node is told of the words: how to read and how to rank them. */
  static ObjectNode analysis() {
    ObjectNode settings = Json.object();
    ObjectNode analysis = settings.putObject("analysis");
    analysis
        .putObject("tokenizer")
        .putObject(PLACES)
        .put("type", "whitespace")
        .put("max_token_length", LONGEST_PLACE);
    ObjectNode filters = analysis.putObject("filter");
    filters.putObject("gaps").put("type", "stop").putArray("stopwords").add(Places.NOTHING);
    filters
        .putObject("terms")
        .put("type", "pattern_capture")
        .put("preserve_original", false)
        .putArray("patterns")
        .add("([^" + Places.SAME_PLACE + "]+)");
    analysis
        .putObject("analyzer")
        .putObject(PLACES)
        .put("tokenizer", PLACES)
        .putArray("filter")
        .add("gaps")
        .add("terms");
    settings
        .putObject("similarity")
        .putObject(PLACES)
        .put("type", "BM25")
        .put("k1", 0.6)
        .put("b", 0.5)
        .put("discount_overlaps", false);
    return settings;
  }
}
