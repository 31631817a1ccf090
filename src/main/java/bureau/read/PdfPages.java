package bureau.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document parted from those of its pages: titles, dates and addresses that stand at
 * the edge of each, and page numbers.
 *
 * @param lines the document's
 * @param address what it was printed from, as browsers write it at the foot; null if it does not
 *     say
 */
record PdfPages(List<PdfLine> lines, @Nullable String address) {
  /** So many lines at the head and at the foot of a page may be the page's. */
  private static final int EDGE = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:page|p\\.|seite|página|стр\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of|von|de|из)\\s*\\d{1,4})?[-–—|\\s]*");
  private static final Pattern OF_ALL = Pattern.compile("\\d{1,4}/\\d{1,4}");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}");
  private static final Pattern TIME = Pattern.compile("\\d.{0,20}\\d:\\d\\d.*");

  /** Parts them. */
  static PdfPages of(List<PdfLine> all) {
    Map<Integer, List<PdfLine>> pages =
        all.stream()
            .collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
    Map<PdfLine, Boolean> edges = new HashMap<>();
    Map<String, Set<Integer>> running = new HashMap<>();
    List<PdfLine> upright = new ArrayList<>();
    String address = null;
    for (List<PdfLine> page : pages.values()) {
      List<PdfLine> turned = page.stream().filter(line -> line.direction() != way(page)).toList();
      List<PdfLine> straight = new ArrayList<>(page);
      straight.removeAll(turned);
      String printed = printedFrom(straight);
      if (printed != null) {
        address = Xml.first(address, printed);
      }
      for (PdfLine line : edge(straight)) {
        edges.put(line, printed != null && isOfPrinting(line, straight));
        running.computeIfAbsent(likeness(line), text -> new HashSet<>()).add(line.page());
      }
      upright.addAll(straight);
    }
    List<PdfLine> own =
        upright.stream()
            .filter(
                line -> !edges.containsKey(line) || !isPages(line, edges, running, pages.size()))
            .toList();
    return new PdfPages(own, address);
  }

  private static boolean isPages(
      PdfLine line, Map<PdfLine, Boolean> edges, Map<String, Set<Integer>> running, int pages) {
    int on = running.getOrDefault(likeness(line), Set.of()).size();
    return edges.getOrDefault(line, false)
        || NUMBER.matcher(line.text()).matches()
        || (on > 1 && on * 5 >= pages * 2);
  }

  /** What stands on each page at the same height, with another number at most. */
  private static String likeness(PdfLine line) {
    return Math.round(line.baseline() / 4) + line.text().replaceAll("\\d+", "#");
  }

  /** Which way most of a page runs. */
  private static float way(List<PdfLine> page) {
    Map<Float, Integer> ways = new HashMap<>();
    page.forEach(line -> ways.merge(line.direction(), line.text().length(), Integer::sum));
    return ways.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private static List<PdfLine> edge(List<PdfLine> page) {
    NavigableSet<Integer> rows = new TreeSet<>();
    page.forEach(line -> rows.add(row(line)));
    Set<Integer> outer = new HashSet<>();
    rows.stream().limit(EDGE).forEach(outer::add);
    rows.descendingSet().stream().limit(EDGE).forEach(outer::add);
    return page.stream().filter(line -> outer.contains(row(line))).toList();
  }

  private static int row(PdfLine line) {
    return Math.round(line.baseline());
  }

  /** A browser prints the address at the foot, with the page's number on the other side. */
  private static @Nullable String printedFrom(List<PdfLine> page) {
    return page.stream()
        .filter(line -> ADDRESS.matcher(line.text()).matches())
        .filter(line ->
            page.stream()
                .anyMatch(
                    other -> row(other) == row(line) && OF_ALL.matcher(other.text()).matches()))
        .max(Comparator.comparingDouble(PdfLine::baseline))
        .map(PdfLine::text)
        .orElse(null);
  }

  /** The address and number at the foot, and the time and title at the head. */
  private static boolean isOfPrinting(PdfLine line, List<PdfLine> page) {
    return page.stream()
        .filter(other -> row(other) == row(line))
        .anyMatch(other ->
            ADDRESS.matcher(other.text()).matches()
                || (row(other) == row(first(page)) && TIME.matcher(other.text()).matches()));
  }

  private static PdfLine first(List<PdfLine> page) {
    return page.stream().min(Comparator.comparingDouble(PdfLine::baseline)).orElseThrow();
  }
}
