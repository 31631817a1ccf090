package bureau.lucene;

import bureau.article.Article;
import bureau.article.CanonicalUrl;
import bureau.article.Stamp;
import bureau.copies.Wording;
import bureau.query.Field;
import bureau.search.InputFile;
import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import bureau.text.ArticleValues;
import bureau.text.Keys;
import bureau.text.Region;
import bureau.text.SuggestionTerms;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene document of an article, field by field as {@link Schema} names them. */
final class ArticleDocument {
  /** What has a field of its own beside {@link Schema#TEXT}. */
  private static final List<Field> OWN_FIELDS =
      Stream.of(Field.values())
          .filter(field -> field.kind() == Field.Kind.TEXT && Region.of(field).isEmpty())
          .toList();

  private ArticleDocument() {}

  /**
   * Makes the document.
   *
   * @param change the number of the change that adds it
   */
  static Document of(Article article, InputFile file, long change) {
    Document document = searchable(article);
    document.add(new StringField(Schema.FROM, Keys.cut(file.path()), Store.YES));
    document.add(new StoredField(Schema.FILE_TIME, file.modified().toEpochMilli()));
    document.add(new NumericDocValuesField(Schema.CHANGE, change));
    Bands.add(document, Wording.of(article).bands());
    for (String term : SuggestionTerms.of(article)) {
      document.add(new StringField(Schema.SUGGESTIONS, term, Store.NO));
    }
    document.add(new StoredField(Schema.STORED, ArticleCodec.encode(article)));
    return document;
  }

  /** A document with no more than what a query can ask for. */
  static Document searchable(Article article) {
    Document document = new Document();
    addNames(document, article);
    addText(document, ArticleText.of(article));
    addValues(document, article);
    if (!article.countries().isEmpty()) {
      document.add(CountryMentions.field(article.countries()));
    }
    addNumbers(document, article);
    return document;
  }

  private static void addNames(Document document, Article article) {
    String id = article.id().value();
    document.add(new StringField(Schema.KIND, Schema.ARTICLE, Store.NO));
    document.add(new StringField(Schema.ID, Keys.cut(id), Store.NO));
    document.add(new StringField(Schema.KEY, Keys.cut(article.source().path()), Store.NO));
    document.add(new NumericDocValuesField(Schema.TIE, Keys.tie(id)));
    String url = article.source().url();
    if (url != null) {
      document.add(new StringField(Schema.URL, Keys.cut(CanonicalUrl.of(url)), Store.NO));
    }
  }

  private static void addText(Document document, ArticleText text) {
    add(document, text, Schema.TEXT, Schema.TEXT_WITH_OFFSETS);
    for (Field field : OWN_FIELDS) {
      add(document, text, Schema.textOf(field), Schema.TEXT_WITH_POSITIONS);
    }
  }

  private static void add(
      Document document, ArticleText text, String field, IndexableFieldType type) {
    for (ArticleText.Piece piece : text.in(field)) {
      document.add(new Analysed(text, piece, field, type));
    }
  }

  /** A text that is analysed in its article's language. */
  private static final class Analysed extends org.apache.lucene.document.Field {
    private final ArticleText text;
    private final ArticleText.Piece piece;

    Analysed(ArticleText text, ArticleText.Piece piece, String name, IndexableFieldType type) {
      super(name, piece.text(), type);
      this.text = text;
      this.piece = piece;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      return text.terms(piece, name());
    }
  }

  private static void addValues(Document document, Article article) {
    ArticleValues.facets(
        article,
        (facet, value) -> document.add(new KeywordField(Schema.facetOf(facet), value, Store.NO)));
    for (String tag : ArticleValues.languages(article)) {
      document.add(new StringField(Schema.LANGUAGE, tag, Store.NO));
    }
  }

  private static void addNumbers(Document document, Article article) {
    document.add(new IntField(Schema.WORDS, article.words(), Store.YES));
    Stamp published = article.published();
    if (published != null) {
      document.add(new StringField(Schema.DATED, published.origin().label(), Store.NO));
      document.add(new LongField(Schema.DAY, published.day().toEpochDay(), Store.NO));
      document.add(
          new NumericDocValuesField(Schema.PUBLISHED, published.sortInstant().getEpochSecond()));
    }
  }
}
