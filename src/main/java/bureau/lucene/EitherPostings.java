package bureau.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The postings of several terms as those of one. Lucene's own such union reads and sorts all places
 * of an article when it is asked how many there are; this one counts without, and reads a place
 * when it is wanted. For a few terms, one of which is often far more frequent than the others.
 */
final class EitherPostings extends ImpactsEnum {
  private static final int NO_MORE_POSITIONS = Integer.MAX_VALUE;

  /** So many articles are given at a time, or what one term gives by itself. */
  private static final int BATCH = 64;

  /** Where only one term has the next so many documents, it is asked for all that it has there. */
  private static final int LONG_RUN = 128;

  private final PostingsEnum[] terms;
  private final EitherImpacts impacts;
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

  /** Whether no other term is in the article whose places are being read. */
  private boolean alone;

  EitherPostings(List<PostingsEnum> terms) {
    this.terms = terms.toArray(PostingsEnum[]::new);
    this.impacts =
        new EitherImpacts(
            terms.stream()
                .map(term -> term instanceof ImpactsEnum known ? known : new SlowImpactsEnum(term))
                .toList());
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
  public void nextPostings(int upTo, DocAndFloatFeatureBuffer buffer) throws IOException {
    int only = onlyFor(LONG_RUN);
    if (only >= 0) {
      int others = nextBut(only);
      terms[only].nextPostings(Math.min(upTo, others), buffer);
      document = Math.min(terms[only].docID(), others);
      return;
    }
    buffer.growNoCopy(BATCH);
    int size = 0;
    while (document < upTo && size < BATCH) {
      buffer.docs[size] = document;
      buffer.features[size] = freq();
      size++;
      nextDoc();
    }
    buffer.size = size;
  }

  /** The one term that is in the article and whose next so many documents no other is in; or -1. */
  private int onlyFor(int documents) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].docID() == document) {
        return nextBut(i) - document >= documents ? i : -1;
      }
    }
    return -1;
  }

  /** The next article of the other terms. */
  private int nextBut(int one) {
    int next = NO_MORE_DOCS;
    for (int i = 0; i < terms.length; i++) {
      if (i != one) {
        next = Math.min(next, terms[i].docID());
      }
    }
    return next;
  }

  @Override
  public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
    int next = NO_MORE_DOCS;
    for (PostingsEnum term : terms) {
      term.intoBitSet(upTo, bits, offset);
      next = Math.min(next, term.docID());
    }
    document = next;
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
    } else if (!alone) {
      step(current);
    }
    if (alone) {
      return terms[current].nextPosition();
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
    int there = 0;
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].docID() == document) {
        there++;
        current = i;
      }
    }
    alone = there == 1;
    if (!alone) {
      for (int i = 0; i < terms.length; i++) {
        left[i] = terms[i].docID() == document ? terms[i].freq() : 0;
        step(i);
      }
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

  @Override
  public void advanceShallow(int target) throws IOException {
    impacts.advanceShallow(target);
  }

  @Override
  public Impacts getImpacts() throws IOException {
    return impacts.getImpacts();
  }
}
