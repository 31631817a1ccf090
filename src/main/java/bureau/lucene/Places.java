package bureau.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.jspecify.annotations.Nullable;

/** All places of a source in one document at a time, in order, none within another. */
final class Places {
  private final @Nullable IntervalIterator source;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  /**
   * The places of a source.
   *
   * @param source one field and segment; null if there are no places
   */
  Places(@Nullable IntervalIterator source) {
    this.source = source;
  }

  /** Where a term of the analysis stands, such as a mark. */
  static Places of(String term, String field, LeafReaderContext leaf) throws IOException {
    return new Places(Intervals.term(term).intervals(field, leaf));
  }

  /** Goes to a document, which is none before the last one. */
  void read(int document) throws IOException {
    count = 0;
    if (source == null) {
      return;
    }
    int at = source.docID() < document ? source.advance(document) : source.docID();
    while (at == document && source.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = source.start();
      ends[count++] = source.end();
    }
  }

  int count() {
    return count;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** The first that begins at a place or behind it; {@link #count} if there is none. */
  int firstFrom(int place) {
    return firstFrom(starts, place);
  }

  /** The last that ends before a place; −1 if there is none. */
  int lastBefore(int place) {
    return firstFrom(ends, place) - 1;
  }

  /** Whether none begins behind one place and up to another. */
  boolean areInOne(int start, int end) {
    return firstFrom(start + 1) == firstFrom(end + 1);
  }

  private int firstFrom(int[] ascending, int place) {
    int found = Arrays.binarySearch(ascending, 0, count, place);
    return found >= 0 ? found : -found - 1;
  }
}
