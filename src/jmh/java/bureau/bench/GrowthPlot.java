package bureau.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws how long queries take over the number of articles, a line for each kind of query and both
 * axes logarithmic, as SVG. {@code script/bench growth} runs it.
 */
final class GrowthPlot {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 60;
  private static final int RIGHT = 620;
  private static final int TOP = 20;
  private static final int BOTTOM = 410;

  /** The least distance of two labels' lines of text. */
  private static final int LINE = 16;

  private static final String STYLE =
      """
      text { font: 13px sans-serif; fill: #333 }
      .grid { stroke: #ddd }
      polyline { fill: none; stroke-width: 2 }
      @media (prefers-color-scheme: dark) { text { fill: #ccc } .grid { stroke: #444 } }
      """;

  private final Map<String, List<Point>> lines;
  private final Axis articles;
  private final Axis millis;

  private GrowthPlot(Map<String, List<Point>> lines) {
    this.lines = lines;
    List<Point> all = lines.values().stream().flatMap(List::stream).toList();
    this.articles = Axis.of(all.stream().map(Point::articles).toList(), LEFT, RIGHT);
    this.millis = Axis.of(all.stream().map(Point::millis).toList(), BOTTOM, TOP);
  }

  /** Reads lines of a kind of query, a number of articles and milliseconds, and prints the SVG. */
  public static void main(String[] arguments) throws IOException {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ");
      lines
          .computeIfAbsent(parts[0], kind -> new ArrayList<>())
          .add(new Point(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
    }
    System.out.print(new GrowthPlot(lines).svg());
  }

  private record Point(double articles, double millis) {}

  /**
   * An axis of powers of ten.
   *
   * @param least the exponent at its beginning
   * @param most the exponent at its end
   */
  private record Axis(int least, int most, int begin, int end) {
    static Axis of(List<Double> values, int begin, int end) {
      double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
      double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(10);
      int low = (int) Math.floor(Math.log10(least));
      return new Axis(low, Math.max(low + 1, (int) Math.ceil(Math.log10(most))), begin, end);
    }

    double at(double value) {
      return begin + (end - begin) * (Math.log10(value) - least) / (most - least);
    }
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
            .formatted(WIDTH, HEIGHT));
    svg.append("<title>Milliseconds of a query over the number of articles</title>\n");
    svg.append("<style>\n").append(STYLE).append("</style>\n");
    grid(svg);
    int number = 0;
    for (List<Point> line : lines.values()) {
      StringBuilder points = new StringBuilder();
      for (Point point : line) {
        points.append(
            format("%.1f,%.1f ", articles.at(point.articles()), millis.at(point.millis())));
      }
      svg.append(
          format(
              "<polyline stroke=\"%s\" points=\"%s\"/>%n",
              color(number), points.toString().strip()));
      number++;
    }
    labels(svg);
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg) {
    for (int power = articles.least(); power <= articles.most(); power++) {
      double x = articles.at(Math.pow(10, power));
      line(svg, x, TOP, x, BOTTOM);
      svg.append(
          format(
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
              x, BOTTOM + 20, (long) Math.pow(10, power)));
    }
    for (int power = millis.least(); power <= millis.most(); power++) {
      double y = millis.at(Math.pow(10, power));
      line(svg, LEFT, y, RIGHT, y);
      svg.append(
          format(
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s ms</text>%n",
              LEFT - 6,
              y + 4,
              power < 0 ? "." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power)));
    }
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">articles</text>%n",
            (LEFT + RIGHT) / 2, BOTTOM + 40));
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        format(
            "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            x1, y1, x2, y2));
  }

  /** Names each line at its end, from the lowest upwards and no two over each other. */
  private void labels(StringBuilder svg) {
    List<String> kinds = new ArrayList<>(lines.keySet());
    List<String> upwards = new ArrayList<>(kinds);
    upwards.sort(Comparator.comparingDouble(kind -> lines.get(kind).getLast().millis()));
    double free = BOTTOM;
    for (String kind : upwards) {
      Point last = lines.get(kind).getLast();
      double y = Math.min(free, millis.at(last.millis()));
      svg.append(
          format(
              "<text x=\"%d\" y=\"%.1f\" style=\"fill: %s\">%s</text>%n",
              RIGHT + 8, y + 4, color(kinds.indexOf(kind)), kind));
      free = y - LINE;
    }
  }

  private String color(int number) {
    return format("hsl(%d 60%% 50%%)", number * 360 / lines.size());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
