package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Decides which places of a text count. */
interface PlaceTest {
  /** The test in one segment. */
  InSegment in(String field, LeafReaderContext leaf) throws IOException;

  /** A test that goes from document to document, upwards. */
  interface InSegment {
    /** Goes to a document, which is none before the last one. */
    void read(int document) throws IOException;

    /** Whether a place in the document counts, from its first to its last word. */
    boolean passes(int start, int end);
  }
}
