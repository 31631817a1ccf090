package bureau.lucene;

import bureau.query.Field;
import bureau.search.FacetField;
import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import bureau.text.Region;
import bureau.text.SuggestionTerms;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The names and kinds of all fields in the Lucene index.
 *
 * <p>An index holds two kinds of documents: one for each article, and one for each input file that
 * was read, which remembers what {@link bureau.search.InputFile} says of it.
 */
final class Schema {
  /** Counts up whenever an index of the version before would be misread. */
  static final int VERSION = 9;

  /** Which kind a document is: {@link #ARTICLE}, or absent for a file. Indexed. */
  static final String KIND = "kind";

  /** The {@link #KIND} of an article. */
  static final String ARTICLE = "article";

  /**
   * All of an article's text that a reader sees, for words that name no field, with marks around
   * each {@link Region}.
   */
  static final String TEXT = ArticleText.ALL;

  /** The article itself, as {@link ArticleCodec} writes it. Stored. */
  static final String STORED = "stored";

  /** The article's id. Indexed, one term an article. */
  static final String ID = "id";

  /** A number made of the id, to order what is otherwise equal. Doc values. */
  static final String TIE = "tie";

  /** The path of the article with its place in the container; no two are the same. Indexed. */
  static final String KEY = "key";

  /** The path of the file the article was read from. Indexed and stored. */
  static final String FROM = "from";

  /** When the article was last modified, for {@link Superseding}. Stored. */
  static final String FILE_TIME = "file_time";

  /** The printed day, in days since 1970. Points and doc values. */
  static final String DAY = "day";

  /** When the article was published, in seconds since 1970. Doc values. */
  static final String PUBLISHED = "published";

  /** The number of words in the body. Points and doc values. */
  static final String WORDS = "words";

  /** The countries an article speaks of, as often as it does. Indexed with frequencies. */
  static final String COUNTRY_MENTIONS = "country_mentions";

  /** The language tag and its primary subtag. Indexed. */
  static final String LANGUAGE = "language_tag";

  /** Where the date was read, as {@link bureau.article.Stamp.Origin} is labelled. Indexed. */
  static final String DATED = "dated";

  /** The article's address in canonical form. Indexed. */
  static final String URL = "url";

  /** The bands of an article's wording, for {@link Grouping}. Indexed. */
  static final String BAND = "band";

  /** The number of the change that added the article, counted from the rebuild. Doc values. */
  static final String CHANGE = "change";

  /**
   * The {@link #TIE} of the earliest of the group of copies that the article belongs to; absent if
   * it has no copies. Doc values, which {@link Grouping} writes.
   */
  static final String GROUP = "group";

  /** Names to suggest, as {@link SuggestionTerms} writes them. Indexed. */
  static final String SUGGESTIONS = "suggestions";

  /** The path of an input file. Indexed, on file documents only. */
  static final String FILE = "file";

  /** What is remembered of an input file. Doc values. */
  static final String FILE_STATE = "file_state";

  /** The files to which this file's articles gave way. Indexed and stored. */
  static final String LOST_TO = "lost_to";

  /** In a commit's user data: {@link #VERSION}. */
  static final String COMMIT_VERSION = "bureau.schema";

  /** In a commit's user data: when it was made, ISO 8601. */
  static final String COMMIT_TIME = "bureau.committed";

  /** In a commit's user data: the number of the change, for {@link #CHANGE}. */
  static final String COMMIT_CHANGE = "bureau.change";

  /** In a commit's user data: the mark that {@link bureau.search.Alerts} put on it, or nothing. */
  static final String COMMIT_MARK = "bureau.alerts";

  /** Words with their places and character offsets, so that marking needs no second analysis. */
  static final FieldType TEXT_WITH_OFFSETS =
      textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  /** Words with their places. */
  static final FieldType TEXT_WITH_POSITIONS = textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private Schema() {}

  /** The Lucene field that holds the words of a field of the query language. */
  static String textOf(Field field) {
    return field.label();
  }

  /** The Lucene field that holds the values of a field that is matched by value. */
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

  /** The Lucene field that holds a facet's values: one term a value, and doc values. */
  static String facetOf(FacetField facet) {
    return facet.label() + "_value";
  }

  private static FieldType textType(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
