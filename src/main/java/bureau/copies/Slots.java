package bureau.copies;

import java.util.Arrays;

/**
 * Which numbers and names stand between which words. In two stories of one form, the words around
 * are the same and what they enclose is not; in two copies both are.
 */
final class Slots {
  private static final long PLACE = 0xffffffff00000000L;

  /**
   * The hash of the words around in the upper half, of what they enclose in the lower. Ascending.
   */
  private final long[] entries;

  private Slots(long[] entries) {
    this.entries = entries;
  }

  /** Gathers slots. */
  static final class Builder {
    private long[] entries = new long[64];
    private int size;

    void add(int around, int enclosed) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = ((long) around << Integer.SIZE) | Integer.toUnsignedLong(enclosed);
    }

    Slots build() {
      long[] sorted = Arrays.copyOf(entries, size);
      Arrays.sort(sorted);
      return new Slots(sorted);
    }
  }

  /**
   * The places that two stories have in common.
   *
   * @param same how many enclose the same in both
   * @param other how many enclose something else
   */
  record Common(int same, int other) {}

  Common common(Slots others) {
    long[] theirs = others.entries;
    int same = 0;
    int other = 0;
    int i = 0;
    int j = 0;
    while (i < entries.length && j < theirs.length) {
      long place = entries[i] & PLACE;
      if (place < (theirs[j] & PLACE)) {
        i++;
      } else if (place > (theirs[j] & PLACE)) {
        j++;
      } else {
        boolean equal = false;
        int behind = j;
        for (; i < entries.length && (entries[i] & PLACE) == place; i++) {
          for (behind = j; behind < theirs.length && (theirs[behind] & PLACE) == place; behind++) {
            equal |= entries[i] == theirs[behind];
          }
        }
        j = behind;
        same += equal ? 1 : 0;
        other += equal ? 0 : 1;
      }
    }
    return new Common(same, other);
  }
}
