package bureau.copies;

import java.util.Arrays;

/** A set of hashes. */
final class Bag {
  /** Ascending, each once. */
  private final int[] hashes;

  private Bag(int[] hashes) {
    this.hashes = hashes;
  }

  /** The set of the first {@code size} hashes, which come in any order. */
  static Bag of(int[] hashes, int size) {
    int[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return new Bag(Arrays.copyOf(sorted, kept));
  }

  int size() {
    return hashes.length;
  }

  /** The least of the hashes in the order that a permutation gives them; the set is not empty. */
  int least(int mask, int factor) {
    int least = Integer.MAX_VALUE;
    for (int hash : hashes) {
      least = Math.min(least, (hash ^ mask) * factor);
    }
    return least;
  }

  /** How many hashes are in both. */
  int common(Bag other) {
    int[] mine = hashes;
    int[] theirs = other.hashes;
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length) {
      if (mine[i] < theirs[j]) {
        i++;
      } else if (mine[i] > theirs[j]) {
        j++;
      } else {
        common++;
        i++;
        j++;
      }
    }
    return common;
  }

  /** How much of the smaller set is in the larger, 0 to 1; 1 if the smaller is empty. */
  double containment(Bag other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 1 : (double) common(other) / smaller;
  }

  /** How much of both is common to both, 0 to 1; 1 if both are empty. */
  double resemblance(Bag other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }
}
