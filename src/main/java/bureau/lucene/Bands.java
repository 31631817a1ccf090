package bureau.lucene;

import bureau.copies.Groups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which articles have a band of {@link bureau.copies.Wording#bands} in common. */
final class Bands {
  /** Bands of more articles are remembered, so that they are not put in order again and again. */
  private static final int LARGE = 32;

  /** As a power of two, so many bits say which bands are shared: a megabyte. */
  private static final int SHARED_BITS = 23;

  private static final Band NOBODY = new Band(List.of(), null, List.of());

  private final DirectoryReader reader;
  private final Map<Long, Band> large = new HashMap<>();

  /** A bit for each shared band, and some others by chance; null until {@link #shared} is asked. */
  private @Nullable FixedBitSet sharedBands;

  Bands(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * The articles of one band.
   *
   * @param heads those with which all others are compared
   * @param lastHead the latest of them; null if there are no others
   * @param others the rest
   */
  record Band(List<Integer> heads, @Nullable Dated lastHead, List<Integer> others) {
    /** Whether an article is, or if it were still there could be, among the heads. */
    boolean leads(Dated article) {
      return lastHead == null || article.compareTo(lastHead) <= 0;
    }
  }

  /** Puts the bands of an article into its document. */
  static void add(Document document, List<Long> bands) {
    for (long band : bands) {
      document.add(new StringField(Schema.BAND, bytes(band), Store.NO));
    }
  }

  /**
   * So many bytes of a band are written. Of a million articles' bands some hundred pairs are the
   * same by chance then, which costs as many comparisons; a term of all eight would be a third
   * longer.
   */
  private static final int BYTES = 5;

  private static BytesRef bytes(long band) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (band >>> (Byte.SIZE * i));
    }
    return new BytesRef(bytes);
  }

  private static int bit(BytesRef band) {
    int low = (int) BitUtil.VH_LE_INT.get(band.bytes, band.offset);
    return low & ((1 << SHARED_BITS) - 1);
  }

  /**
   * The articles that have a band; nobody, if {@link #shared} has found that there is no more than
   * one, which is true of nearly all bands and need not be looked up then.
   */
  Band band(long band) throws IOException {
    BytesRef bytes = bytes(band);
    if (sharedBands != null && !sharedBands.get(bit(bytes))) {
      return NOBODY;
    }
    Band known = large.get(band);
    if (known != null) {
      return known;
    }
    List<Integer> members = articles(new Term(Schema.BAND, bytes));
    if (members.size() <= Groups.HEADS) {
      return new Band(members, null, List.of());
    }
    Band read = ordered(members);
    if (members.size() > LARGE) {
      large.put(band, read);
    }
    return read;
  }

  private Band ordered(List<Integer> members) throws IOException {
    List<Dated> dated = Dated.read(reader, members.stream().mapToInt(Integer::intValue).toArray());
    Collections.sort(dated);
    List<Integer> documents = dated.stream().map(Dated::document).toList();
    return new Band(
        documents.subList(0, Groups.HEADS),
        dated.get(Groups.HEADS - 1),
        documents.subList(Groups.HEADS, documents.size()));
  }

  private List<Integer> articles(Term term) throws IOException {
    List<Integer> articles = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
      if (documents != null) {
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          if (live == null || live.get(document)) {
            articles.add(leaf.docBase + document);
          }
        }
      }
    }
    return articles;
  }

  /** All articles that have a band in common with another one, deleted ones not counted. */
  FixedBitSet shared() throws IOException {
    FixedBitSet shared = new FixedBitSet(reader.maxDoc());
    FixedBitSet bands = new FixedBitSet(1 << SHARED_BITS);
    sharedBands = bands;
    Terms terms = MultiTerms.getTerms(reader, Schema.BAND);
    if (terms == null) {
      return shared;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum each = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef band = each.next(); band != null; band = each.next()) {
      if (each.docFreq() > 1) {
        bands.set(bit(band));
        documents = each.postings(documents, PostingsEnum.NONE);
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          if (live == null || live.get(document)) {
            shared.set(document);
          }
        }
      }
    }
    return shared;
  }
}
