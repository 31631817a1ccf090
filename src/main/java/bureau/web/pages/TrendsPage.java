package bureau.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several queries over the same time.
 *
 * @param frame what stands around it
 * @param lines one for each query
 * @param units the lengths of a step
 * @param scales counts, or shares of what was published
 * @param top the highest value, as the axis says it
 * @param first the first step's days
 * @param last the last step's days
 * @param rows the same as a table: the steps in which anything was found
 * @param kept what the form sends along unseen
 * @param texts what stands in the form's boxes
 * @param json the same as data
 */
public record TrendsPage(
    Frame frame,
    List<Line> lines,
    List<SearchPage.Choice> units,
    List<SearchPage.Choice> scales,
    String top,
    String first,
    String last,
    List<Row> rows,
    List<Frame.Kept> kept,
    List<String> texts,
    String json)
    implements Page {
  /** The width of the drawing. */
  public static final int WIDTH = 1_000;

  /** The height of the drawing. */
  public static final int HEIGHT = 300;

  /** Keeps copies of the lists. */
  public TrendsPage {
    lines = List.copyOf(lines);
    units = List.copyOf(units);
    scales = List.copyOf(scales);
    rows = List.copyOf(rows);
    kept = List.copyOf(kept);
    texts = List.copyOf(texts);
  }

  /**
   * One query.
   *
   * @param query its text with its search
   * @param total how many articles match
   * @param notes how it was read, where that is worth saying
   * @param points its line
   */
  public record Line(LinkView query, String total, List<String> notes, List<Point> points) {
    /** Keeps copies of the lists. */
    public Line {
      notes = List.copyOf(notes);
      points = List.copyOf(points);
    }

    /** The points as SVG's {@code polyline} has them; a single one as a level line. */
    public String path() {
      if (points.size() == 1) {
        Point only = points.getFirst();
        return "0," + only.y() + " " + WIDTH + "," + only.y();
      }
      return points.stream()
          .map(point -> point.x() + "," + point.y())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * A point of a line.
   *
   * @param x how far from the left
   * @param y how far from the top
   */
  public record Point(String x, String y) {}

  /**
   * One step.
   *
   * @param label its days
   * @param cells what each query found
   * @param published how many articles of the index
   */
  public record Row(String label, List<Cell> cells, String published) {
    /** Keeps a copy of the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a query found in a step.
   *
   * @param count how many articles
   * @param share the same as a share of what was published
   * @param href the search narrowed to the step; null if it found nothing
   */
  public record Cell(String count, String share, @Nullable String href) {}

  @Override
  public String template() {
    return "trends.jte";
  }
}
