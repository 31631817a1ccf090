package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hits over time as bars.
 *
 * @param heading what it shows, with the length of a bar
 * @param peak the tallest bar in words, such as "most: 12, March 2024"
 * @param first the first bar's days
 * @param last the last bar's days
 * @param units the lengths of a bar to choose from
 * @param scales counts, or shares of what was published
 * @param bars from the earliest to the latest
 * @param range the search for a span of days, with {@code FROM} and {@code TO} in their places
 */
public record TimelineView(
    String heading,
    String peak,
    String first,
    String last,
    List<SearchPage.Choice> units,
    List<SearchPage.Choice> scales,
    List<Bar> bars,
    String range) {
  /** The height of the tallest bar. */
  public static final int HEIGHT = 100;

  /** The width of a bar with the gap behind it. */
  public static final int STEP = 10;

  private static final int FEW = 15;

  /** Keeps copies of the lists. */
  public TimelineView {
    units = List.copyOf(units);
    scales = List.copyOf(scales);
    bars = List.copyOf(bars);
  }

  /** The width of all bars, and of a few more where there are so few that each would be a block. */
  public int width() {
    return Math.max(bars.size(), FEW) * STEP;
  }

  /** The bars that stand for at least one hit. */
  public List<Bar> filled() {
    return bars.stream().filter(bar -> bar.href() != null).toList();
  }

  /**
   * One bar.
   *
   * @param label the days it stands for, such as "September 2023"
   * @param from the first of them, ISO 8601
   * @param to the last of them
   * @param hits how many hits
   * @param count the same as text, such as "1,024"
   * @param published how many articles of the index
   * @param share the hits as a share of those, such as "3 %"
   * @param x where it begins
   * @param height how tall it is, 0 to {@link #HEIGHT}
   * @param href the search narrowed to it; null if it has no hits
   */
  public record Bar(
      String label,
      String from,
      String to,
      long hits,
      String count,
      String published,
      String share,
      int x,
      int height,
      @Nullable String href) {
    /** Where its top is. */
    public int y() {
      return HEIGHT - height;
    }
  }
}
