package bureau.lucene;

import bureau.lucene.ArticleText.Piece;
import bureau.query.Field;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A part of {@link Schema#TEXT} that can be searched by itself. Most of an article is its body; a
 * field of its own would hold all those words and places a second time. So the body has marks at
 * its ends instead, between which its words stand.
 */
enum Region implements PlaceTest {
  /** The body's first paragraphs. */
  LEAD(Field.LEAD),
  /** All of the body. */
  BODY(Field.BODY);

  /** The term before the first word of the body. Like all marks it has a place of its own. */
  static final String START = TextAnalysis.REGION_MARK + "start";

  private final Field field;

  Region(Field field) {
    this.field = field;
  }

  /** The term behind the last word. */
  String end() {
    return TextAnalysis.REGION_MARK + field.label();
  }

  /** The marks before a text of an article. */
  static List<String> before(Piece piece, ArticleText text) {
    List<Piece> body = BODY.pieces(text);
    return !body.isEmpty() && body.getFirst().equals(piece) ? List.of(START) : List.of();
  }

  /** The marks behind a text of an article. */
  static List<String> behind(Piece piece, ArticleText text) {
    return piece.field() == Field.BODY
        ? Stream.of(values())
            .filter(region -> region.pieces(text).getLast().equals(piece))
            .map(Region::end)
            .toList()
        : List.of();
  }

  private List<Piece> pieces(ArticleText text) {
    return text.in(Schema.textOf(field));
  }

  /** The region that a field of the query language is; empty if it is none. */
  static Optional<Region> of(Field field) {
    return switch (field) {
      case LEAD -> Optional.of(LEAD);
      case BODY -> Optional.of(BODY);
      default -> Optional.empty();
    };
  }

  /** Articles that have such a part. */
  static Query present() {
    return new ConstantScoreQuery(new TermQuery(new Term(Schema.TEXT, START)));
  }

  /**
   * Articles with any of the places in this part.
   *
   * @param places in {@link Schema#TEXT}
   * @param anywhere scores articles with the places anywhere, and so those that are found
   */
  Query articles(IntervalsSource places, Query anywhere) {
    return new FunctionScoreQuery(
        new IntervalQuery(Schema.TEXT, new KeptPlaces(places, this)),
        DoubleValuesSource.fromQuery(anywhere));
  }

  @Override
  public InSegment in(String luceneField, LeafReaderContext leaf) throws IOException {
    Places starts = Places.of(START, luceneField, leaf);
    Places ends = Places.of(end(), luceneField, leaf);
    return new InSegment() {
      @Override
      public void read(int document) throws IOException {
        starts.read(document);
        ends.read(document);
      }

      @Override
      public boolean passes(int start, int last) {
        return starts.count() > 0
            && ends.count() > 0
            && starts.start(0) < start
            && last < ends.start(0);
      }
    };
  }
}
