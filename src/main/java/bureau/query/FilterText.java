package bureau.query;

/**
 * A filter as it was typed, and what there is to say about it.
 *
 * @param at where it begins
 */
record FilterText(int at, String text, Remarks remarks) {

  /** Remarks that it makes no sense and is left out. */
  void leaveOut(String cause, String cure) {
    remarks.repair(at, Remarks.quote(text) + " " + cause, "it was left out", cure);
  }

  /** Remarks that its bounds were swapped. */
  void swapped(String bounds) {
    remarks.repair(
        at,
        "The " + bounds + " in " + Remarks.quote(text) + " run backwards",
        "they were swapped",
        "Write the smaller one first");
  }
}
