package bureau.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Locality-sensitive hashing of a set of shingles (Broder 1997; Indyk and Motwani 1998): of each of
 * 96 permutations the least value, three of them to a band. Two sets of resemblance <i>r</i> have a
 * band in common with the probability 1 − (1 − r³)³², which is .98 at r = .5 and 10⁻⁵ at r = .01.
 * Part of the index's format.
 */
final class MinHash {
  private static final int BANDS = 32;
  private static final int ROWS = 3;
  private static final int BAND_BITS = 5;
  private static final long SEED = 0x6275726561752eL;

  private static final int[] MASKS = new int[BANDS * ROWS];
  private static final int[] FACTORS = new int[BANDS * ROWS];

  static {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < MASKS.length; i++) {
      MASKS[i] = random.nextInt();
      FACTORS[i] = random.nextInt() | 1;
    }
  }

  private MinHash() {}

  /** The bands of a set that is not empty, each with its number in it. */
  static List<Long> bands(Bag shingles) {
    List<Long> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long hash = 0;
      for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
        hash = (hash ^ shingles.least(MASKS[row], FACTORS[row])) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
      }
      bands.add((hash << BAND_BITS) | band);
    }
    return bands;
  }
}
