package bureau.lucene;

import bureau.text.Region;
import java.io.IOException;
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
 * Places between the marks of a region.
 *
 * @param region the part of {@link Schema#TEXT} in which places count
 */
record WithinRegion(Region region) implements PlaceTest {
  /** Articles that have such a part. */
  static Query present() {
    return new ConstantScoreQuery(new TermQuery(new Term(Schema.TEXT, Region.START)));
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
    Places starts = Places.of(Region.START, luceneField, leaf);
    Places ends = Places.of(region.end(), luceneField, leaf);
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
