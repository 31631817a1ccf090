package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Places within one sentence: at most their own first word begins one. */
record OneSentence() implements PlaceTest {
  @Override
  public InSegment in(String field, LeafReaderContext leaf) throws IOException {
    Places beginnings = Places.sentences(field, leaf);
    return new InSegment() {
      @Override
      public void read(int document) throws IOException {
        beginnings.read(document);
      }

      @Override
      public boolean passes(int start, int end) {
        return areInOne(beginnings, start, end);
      }
    };
  }

  /** Whether no sentence begins behind one place and up to another, in one paragraph. */
  static boolean areInOne(Places beginnings, int start, int end) {
    return end - start < IntervalTranslation.PARAGRAPH
        && beginnings.firstFrom(start + 1) == beginnings.firstFrom(end + 1);
  }
}
