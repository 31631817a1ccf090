package bureau.copies;

/**
 * How like two articles are. The hard cases are stories of one form about different things (a
 * dividend, an auction, a price): such two have many runs of words in common, but between the same
 * words stand other numbers and names. A copy keeps those, whatever is cut, added, moved or
 * reworded. The limits were set on wire stories; docs/duplicates.md has the measurements.
 *
 * @param resemblance how many of all runs of words both have, 0 to 1
 * @param containment how many runs of the shorter body are in the longer, 0 to 1
 * @param facts how many of the numbers and names of the one with fewer are in the other, 0 to 1
 * @param slots the places in both for numbers and names
 * @param brief whether a body is so short that two may agree by chance
 * @param headlines how many words of the shorter headline are in the other, 0 to 1
 */
record Likeness(
    double resemblance,
    double containment,
    double facts,
    Slots.Common slots,
    boolean brief,
    double headlines) {
  /** A body of fewer words may be the same as another's by chance. */
  private static final int BRIEF_WORDS = 25;

  /** So many numbers and names in the same place are not there by chance. */
  private static final int MANY_SLOTS = 4;

  static Likeness of(Wording one, Wording two) {
    return new Likeness(
        one.shingles().resemblance(two.shingles()),
        one.shingles().containment(two.shingles()),
        one.facts().containment(two.facts()),
        one.slots().common(two.slots()),
        Math.min(one.words(), two.words()) < BRIEF_WORDS,
        one.headline().containment(two.headline()));
  }

  boolean isCopy() {
    boolean manySlots = slots.same() >= MANY_SLOTS;
    return isRelated()
        && resemblance >= .35
        && facts >= .5
        && containment >= (manySlots ? .5 : .6)
        && (!brief || (facts >= .8 && (manySlots || headlines >= .5 || isWhole())));
  }

  /** Whether what the shorter body says is in the longer, but for its wording here and there. */
  private boolean isWhole() {
    return facts == 1 && containment >= .75;
  }

  /** Whether so much is the same that both may be copies of a third; holds for all copies too. */
  boolean isRelated() {
    return resemblance >= .25 && containment >= .4 && facts >= .4 && isTrueToSlots();
  }

  /** Whether at most one of eight places encloses something else. */
  private boolean isTrueToSlots() {
    return 8 * slots.other() <= slots.same() + slots.other();
  }
}
