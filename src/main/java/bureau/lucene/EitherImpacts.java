package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.ImpactsSource;

/**
 * How often articles have any of several terms at most, by stretches of documents and by the length
 * of articles: in a stretch, as often as they have each of the terms at most.
 */
final class EitherImpacts implements ImpactsSource {
  private final List<ImpactsEnum> terms;

  EitherImpacts(List<ImpactsEnum> terms) {
    this.terms = terms;
  }

  @Override
  public void advanceShallow(int target) throws IOException {
    for (ImpactsEnum term : terms) {
      if (term.docID() < target) {
        term.advanceShallow(target);
      }
    }
  }

  @Override
  public Impacts getImpacts() throws IOException {
    List<Impacts> each = new ArrayList<>(terms.size());
    for (ImpactsEnum term : terms) {
      each.add(term.getImpacts());
    }
    Impacts shortest = each.getFirst();
    for (Impacts one : each) {
      if (one.getDocIdUpTo(0) < shortest.getDocIdUpTo(0)) {
        shortest = one;
      }
    }
    return new Together(each, shortest);
  }

  /** The stretches of the term that has the shortest. */
  private final class Together extends Impacts {
    private final List<Impacts> each;
    private final Impacts stretches;

    Together(List<Impacts> each, Impacts stretches) {
      this.each = each;
      this.stretches = stretches;
    }

    @Override
    public int numLevels() {
      return stretches.numLevels();
    }

    @Override
    public int getDocIdUpTo(int level) {
      return stretches.getDocIdUpTo(level);
    }

    @Override
    public FreqAndNormBuffer getImpacts(int level) {
      int upTo = getDocIdUpTo(level);
      List<FreqAndNormBuffer> there = new ArrayList<>(terms.size());
      for (int i = 0; i < terms.size(); i++) {
        if (terms.get(i).docID() <= upTo) {
          int reaching = levelUpTo(each.get(i), upTo);
          if (reaching < 0) {
            return anything();
          }
          there.add(each.get(i).getImpacts(reaching));
        }
      }
      return there.size() == 1 ? there.getFirst() : together(there);
    }

    private static int levelUpTo(Impacts impacts, int document) {
      for (int level = 0; level < impacts.numLevels(); level++) {
        if (impacts.getDocIdUpTo(level) >= document) {
          return level;
        }
      }
      return -1;
    }
  }

  private static FreqAndNormBuffer anything() {
    FreqAndNormBuffer anything = new FreqAndNormBuffer();
    anything.add(Integer.MAX_VALUE, 1);
    return anything;
  }

  /**
   * Adds up mentions. Each list has more mentions with each greater length, and what it says of one
   * length is true of greater ones, too, up to its next.
   */
  private static FreqAndNormBuffer together(List<FreqAndNormBuffer> terms) {
    FreqAndNormBuffer together = new FreqAndNormBuffer();
    int[] next = new int[terms.size()];
    long mentions = 0;
    for (int term = shortest(terms, next); term >= 0; term = shortest(terms, next)) {
      long length = terms.get(term).norms[next[term]];
      for (int i = 0; i < next.length; i++) {
        FreqAndNormBuffer list = terms.get(i);
        if (next[i] < list.size && list.norms[next[i]] == length) {
          mentions += list.freqs[next[i]] - (next[i] == 0 ? 0 : list.freqs[next[i] - 1]);
          next[i]++;
        }
      }
      together.add((int) Math.min(Integer.MAX_VALUE, mentions), length);
    }
    return together;
  }

  /** The list whose next length is the least; -1 if none has any left. */
  private static int shortest(List<FreqAndNormBuffer> terms, int[] next) {
    int shortest = -1;
    for (int i = 0; i < next.length; i++) {
      if (next[i] < terms.get(i).size
          && (shortest < 0
              || Long.compareUnsigned(
                      terms.get(i).norms[next[i]], terms.get(shortest).norms[next[shortest]])
                  < 0)) {
        shortest = i;
      }
    }
    return shortest;
  }
}
