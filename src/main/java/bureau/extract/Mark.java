package bureau.extract;

/** What the markup around a line says it is part of. A line may carry several. */
enum Mark {
  NAVIGATION(0),
  FOOTER(1),
  HEADER(2),
  ASIDE(3),
  HIDDEN(4),
  FIGURE(5),
  CAPTION(6),
  CREDIT(7),
  BYLINE(8),
  DATE(9),
  DECK(10),
  HEADLINE(11),
  KICKER(12),
  RELATED(13),
  SHARE(14),
  COMMENTS(15),
  PROMOTION(16),
  BIOGRAPHY(17),
  TAGS(18),
  INFOBOX(19),
  EMBED(20),
  PAYWALL(21),
  VIDEO(22),
  TABLE(23),
  ARTICLE_BODY(24),
  ARTICLE(25),
  /** A paragraph or heading that is marked as paid for by itself, not a box around an offer. */
  WALLED(26);

  private final int bit;

  Mark(int place) {
    bit = 1 << place;
  }

  /** The mark's bit in a set of marks. */
  int bit() {
    return bit;
  }

  /** The set of these marks. */
  static int set(Mark... marks) {
    int set = 0;
    for (Mark mark : marks) {
      set |= mark.bit;
    }
    return set;
  }
}
