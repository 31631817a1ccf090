package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hits over time as bars.
 *
 * @param heading what it shows, with the length of a bar
 * @param bars from the earliest to the latest
 */
public record TimelineView(String heading, List<Bar> bars) {
  /** The height of the tallest bar. */
  public static final int HEIGHT = 100;

  /** The width of a bar with the gap behind it. */
  public static final int STEP = 10;

  private static final int FEW = 15;

  /** Keeps a copy of the list. */
  public TimelineView {
    bars = List.copyOf(bars);
  }

  /** The width of all bars, and of a few more where there are so few that each would be a block. */
  public int width() {
    return Math.max(bars.size(), FEW) * STEP;
  }

  /** The first bar's days and the last one's. */
  public String span() {
    return bars.getFirst().label() + " – " + bars.getLast().label();
  }

  /** The bars that stand for at least one hit. */
  public List<Bar> filled() {
    return bars.stream().filter(bar -> bar.href() != null).toList();
  }

  /**
   * One bar.
   *
   * @param label the days it stands for, such as "September 2023"
   * @param count how many hits, such as "1,024"
   * @param published how many articles of the index
   * @param x where it begins
   * @param height how tall it is, 0 to {@link #HEIGHT}
   * @param href the search narrowed to it; null if it has no hits
   */
  public record Bar(
      String label, String count, String published, int x, int height, @Nullable String href) {
    /** Where its top is. */
    public int y() {
      return HEIGHT - height;
    }
  }
}
