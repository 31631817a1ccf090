package bureau.names;

import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures what looking for names in other ways costs: each query of a file, one on a line, is run
 * with and without, in turns, and the processor time of the two compared. Run by {@code
 * script/names}.
 */
final class NamesCost {
  private static final int WARM = 8;
  private static final int RUNS = 9;
  private static final double MICROS = 1_000;

  private final Searcher searcher;
  private final Names names = Names.standard();
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  private NamesCost(Searcher searcher) {
    this.searcher = searcher;
  }

  /** Takes the index's folder and the file of queries. */
  public static void main(String[] args) throws IOException {
    List<String> queries = Files.readAllLines(Path.of(args[1]));
    try (Searcher searcher = new LuceneIndex(Path.of(args[0])).searcher(Duration.ofDays(1))) {
      new NamesCost(searcher).measure(queries);
    }
  }

  private void measure(List<String> queries) {
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));
    List<Double> ratios = new ArrayList<>();
    List<Double> offs = new ArrayList<>();
    List<Double> ons = new ArrayList<>();
    int widened = 0;
    for (String text : queries) {
      Query typed = parser.parse(text).query();
      widened +=
          searcher
                  .search(SearchRequest.of(names.expand(typed, NamesChoice.USUAL)))
                  .alsoSearched()
                  .isEmpty()
              ? 0
              : 1;
      double[] off = new double[RUNS];
      double[] on = new double[RUNS];
      for (int run = -WARM; run < RUNS; run++) {
        double without = micros(typed, NamesChoice.OFF);
        double with = micros(typed, NamesChoice.USUAL);
        if (run >= 0) {
          off[run] = without;
          on[run] = with;
        }
      }
      offs.add(median(off));
      ons.add(median(on));
      ratios.add(median(on) / median(off));
    }
    System.out.printf(
        "%d queries, %d with other ways in the index: median %.0f us without, %.0f us with;"
            + " median ratio %.2f, 90th percentile %.2f%n",
        queries.size(),
        widened,
        median(offs),
        median(ons),
        median(ratios),
        ratios.stream().sorted().skip(ratios.size() * 9 / 10).findFirst().orElse(0.0));
  }

  private double micros(Query typed, NamesChoice choice) {
    long began = clock.getCurrentThreadCpuTime();
    searcher.search(SearchRequest.of(names.expand(typed, choice)));
    return (clock.getCurrentThreadCpuTime() - began) / MICROS;
  }

  private static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
