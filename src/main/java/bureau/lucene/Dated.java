package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * An article of one view of the index, in the order of publication: earliest first, undated ones
 * last, equal ones by a hash of their ids.
 *
 * @param document its number in the view
 * @param published in seconds since 1970; {@link Long#MAX_VALUE} if it has no date
 * @param tie the hash of its id
 */
record Dated(int document, long published, long tie) implements Comparable<Dated> {
  private static final Comparator<Dated> ORDER =
      Comparator.comparingLong(Dated::published).thenComparingLong(Dated::tie);

  /** Reads what orders some articles, whose numbers come in ascending order. */
  static List<Dated> read(IndexReader reader, int[] ascending) throws IOException {
    List<Dated> dated = new ArrayList<>(ascending.length);
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == ascending.length || ascending[next] >= end) {
        continue;
      }
      NumericDocValues published = leaf.reader().getNumericDocValues(Schema.PUBLISHED);
      NumericDocValues ties = leaf.reader().getNumericDocValues(Schema.TIE);
      for (; next < ascending.length && ascending[next] < end; next++) {
        int document = ascending[next] - leaf.docBase;
        dated.add(
            new Dated(
                ascending[next],
                value(published, document, Long.MAX_VALUE),
                value(ties, document, 0)));
      }
    }
    return dated;
  }

  private static long value(NumericDocValues values, int document, long absent) throws IOException {
    return values != null && values.advanceExact(document) ? values.longValue() : absent;
  }

  @Override
  public int compareTo(Dated other) {
    return ORDER.compare(this, other);
  }
}
