package bureau.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The postings of several terms as those of one. Lucene's own such union reads and sorts all places
 * of an article when it is asked how many there are; this one counts without, and reads a place
 * when it is wanted. For a few terms.
 */
final class EitherPostings extends PostingsEnum {
  private static final int NO_MORE_POSITIONS = Integer.MAX_VALUE;

  private final PostingsEnum[] terms;
  private final long cost;
  private int document = -1;

  /** How many places of each term in the article are still to be read. */
  private final int[] left;

  /** The next place of each term, if it has been read. */
  private final int[] places;

  /** The article whose places are being read. */
  private int reading = -1;

  /** Which term the last place was of. */
  private int current = -1;

  EitherPostings(List<PostingsEnum> terms) {
    this.terms = terms.toArray(PostingsEnum[]::new);
    this.cost = terms.stream().mapToLong(PostingsEnum::cost).sum();
    this.left = new int[this.terms.length];
    this.places = new int[this.terms.length];
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int next = NO_MORE_DOCS;
    for (PostingsEnum term : terms) {
      int at = term.docID();
      next = Math.min(next, at < target ? term.advance(target) : at);
    }
    document = next;
    return next;
  }

  @Override
  public long cost() {
    return cost;
  }

  @Override
  public int freq() throws IOException {
    int frequency = 0;
    for (PostingsEnum term : terms) {
      if (term.docID() == document) {
        frequency += term.freq();
      }
    }
    return frequency;
  }

  @Override
  public int nextPosition() throws IOException {
    if (reading != document) {
      begin();
    } else {
      step(current);
    }
    int nearest = -1;
    for (int i = 0; i < terms.length; i++) {
      if (places[i] != NO_MORE_POSITIONS && (nearest < 0 || places[i] < places[nearest])) {
        nearest = i;
      }
    }
    current = nearest;
    return places[nearest];
  }

  private void begin() throws IOException {
    reading = document;
    for (int i = 0; i < terms.length; i++) {
      left[i] = terms[i].docID() == document ? terms[i].freq() : 0;
      step(i);
    }
  }

  private void step(int term) throws IOException {
    places[term] = left[term]-- > 0 ? terms[term].nextPosition() : NO_MORE_POSITIONS;
  }

  @Override
  public int startOffset() throws IOException {
    return terms[current].startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return terms[current].endOffset();
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
