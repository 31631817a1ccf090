package bureau.extract;

import java.util.List;

/**
 * The lines of a dump that are the article's text: the run in which running text outweighs the rest
 * most.
 *
 * @param from its first line
 * @param to the line behind its last
 * @param value the sum of its lines' values
 */
record DumpRun(int from, int to, int value) {
  /** An article weighs at least this much. */
  static final int STUB = 400;

  /** A heading that is a link leads to another article: what it takes off a run. */
  private static final int OTHER_ARTICLE = 300;

  /** A shorter line that is a link is a word in the text or a button. */
  private static final int SHORTEST_HEADING = 25;

  /** The best run; without value if there is no running text. */
  static DumpRun best(List<DumpLine> lines) {
    int base = indent(lines);
    DumpRun best = new DumpRun(0, 0, 0);
    int from = 0;
    int sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += isLinkedHeading(lines.get(i), base) ? -OTHER_ARTICLE : lines.get(i).value();
      if (sum > best.value) {
        best = new DumpRun(from, i + 1, sum);
      }
    }
    return best;
  }

  /** The column at which most running text begins; some text browsers begin headings before it. */
  static int indent(List<DumpLine> lines) {
    int[] weights = new int[1 + lines.stream().mapToInt(DumpLine::indent).max().orElse(0)];
    int best = 0;
    for (DumpLine line : lines) {
      weights[line.indent()] += line.isRunning() ? line.weight() : 0;
      best = weights[line.indent()] > weights[best] ? line.indent() : best;
    }
    return best;
  }

  private static boolean isLinkedHeading(DumpLine line, int base) {
    return line.linked()
        && line.alone()
        && line.indent() < base
        && !line.isRunning()
        && !line.isListed()
        && line.weight() > SHORTEST_HEADING;
  }

  /**
   * This run without the deck, if it begins with one: a deck may weigh as much as a paragraph, but
   * a byline or a date parts it from the text.
   */
  DumpRun withoutDeck(List<DumpLine> lines, DumpSigns signs) {
    int first = from;
    while (first < to && !lines.get(first).isRunning()) {
      first++;
    }
    for (int i = first + 1; i < to && !lines.get(i).isRunning(); i++) {
      if (signs.isDate(lines.get(i)) || signs.isByline(lines.get(i))) {
        return behind(i, lines, lines.get(first).value());
      }
    }
    return this;
  }

  private DumpRun behind(int line, List<DumpLine> lines, int deck) {
    int next = line + 1;
    while (next < to && !lines.get(next).isRunning()) {
      next++;
    }
    int rest = lines.subList(next, to).stream().mapToInt(DumpLine::value).sum();
    return rest > STUB && rest > deck ? new DumpRun(next, to, rest) : this;
  }
}
