package bureau.lucene;

import bureau.query.Query.Reach;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Places with none of another kind in reach. Lucene's own sources of this sort look at the nearest
 * pairs only, and so take a place for far from the other if a second one of its kind stands between
 * the two.
 *
 * @param unwanted what must not be near; one that overlaps the place does not count
 * @param reach how near is too near
 */
record AwayFrom(IntervalsSource unwanted, Reach reach) implements PlaceTest {
  @Override
  public InSegment in(String field, LeafReaderContext leaf) throws IOException {
    Places others = new Places(unwanted.intervals(field, leaf));
    InSegment unit = unit().in(field, leaf);
    return new InSegment() {
      @Override
      public void read(int document) throws IOException {
        others.read(document);
        unit.read(document);
      }

      @Override
      public boolean passes(int start, int end) {
        int before = others.lastBefore(start);
        int after = others.firstFrom(end + 1);
        return (before < 0 || !isNear(others.end(before), start, unit))
            && (after == others.count() || !isNear(end, others.start(after), unit));
      }
    };
  }

  private OneUnit unit() {
    return reach instanceof Reach.SameSentence ? OneUnit.SENTENCE : OneUnit.PARAGRAPH;
  }

  /** Whether two places are near, by the last word of one and the first of the next. */
  private boolean isNear(int one, int next, InSegment unit) {
    return unit.passes(one, next)
        && !(reach instanceof Reach.WordsBetween words && next - one - 1 > words.between());
  }
}
