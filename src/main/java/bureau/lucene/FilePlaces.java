package bureau.lucene;

import bureau.text.Keys;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * Where an index has what it knows of each input file: read once in the order in which it lies,
 * since looking up every file of a large folder in the terms of each segment takes seconds. Takes
 * the room of the paths and some bytes for each. Not safe for several threads.
 */
final class FilePlaces {
  private final BytesRefHash paths = new BytesRefHash();

  /** The document of each path, by its number in {@link #paths}. */
  private int[] documents = new int[0];

  private FilePlaces() {}

  static FilePlaces read(DirectoryReader reader) throws IOException {
    FilePlaces places = new FilePlaces();
    for (LeafReaderContext leaf : reader.leaves()) {
      places.add(leaf);
    }
    return places;
  }

  private void add(LeafReaderContext leaf) throws IOException {
    Terms terms = leaf.reader().terms(Schema.FILE);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef path = each.next(); path != null; path = each.next()) {
      postings = each.postings(postings, PostingsEnum.NONE);
      int document = postings.nextDoc();
      if (document != DocIdSetIterator.NO_MORE_DOCS && (live == null || live.get(document))) {
        int number = paths.add(path);
        documents = ArrayUtil.grow(documents, number + 1);
        documents[number] = leaf.docBase + document;
      }
    }
  }

  /** The document of a file; below 0 if the index knows nothing of it. */
  int of(String path) {
    int number = paths.find(new BytesRef(Keys.cut(path)));
    return number < 0 ? number : documents[number];
  }
}
