package bureau.lucene;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import bureau.article.Article;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.MadeArticles;
import bureau.search.SampleArticles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Measures what saved searches cost an article that arrives: {@code AlertCost SEARCHES}. */
final class AlertCost {
  private static final long SEED = 7;
  private static final int BASE = 5_000;
  private static final List<Integer> ARRIVING = List.of(1, 10, 100, 1_000);

  /** At least so many changes are measured, and so many articles come with them. */
  private static final int ROUNDS = 5;

  private static final int ARTICLES = 500;

  private final MadeArticles articles = new MadeArticles(SEED);
  private final LuceneIndex index;
  private final SavedSearches saved;
  private List<Alert> alerts = List.of();

  private AlertCost(Path folder) {
    index = new LuceneIndex(folder);
    saved = new SavedSearches(folder, index::mark);
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("alerts");
    try {
      new AlertCost(folder).measure(Integer.parseInt(arguments[0]));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void measure(int searches) throws IOException {
    change(true, BASE);
    long began = System.nanoTime();
    for (int number = 0; number < searches; number++) {
      saved.add("s" + number, query(number), true, Set::of, false);
    }
    System.out.printf("%,d searches added in %,d ms%n", searches, millis(began));
    began = System.nanoTime();
    alerts = read(saved.all());
    System.out.printf("and read in %,d ms%n", millis(began));
    Cost first = change(false, 1);
    System.out.printf("first article: %.1f ms of processor time%n", first.all() / 1e6);
    System.out.printf("%,d searches are tried with every article%n", index.unfiltered());
    System.out.println("ms of an article: processor for matching, with the files, by the clock");
    for (int arriving : ARRIVING) {
      List<Cost> costs = new ArrayList<>();
      for (int round = 0; round < Math.max(ROUNDS, ARTICLES / arriving); round++) {
        costs.add(change(false, arriving));
      }
      System.out.printf(
          "%,6d at once: %.3f %.3f %.3f (medians of %d), %.1f matches each%n",
          arriving,
          median(costs, Cost::matching) / arriving,
          median(costs, Cost::all) / arriving,
          median(costs, Cost::clock) / arriving,
          costs.size(),
          costs.stream().mapToLong(Cost::matches).average().orElse(0) / arriving);
    }
  }

  private static double median(List<Cost> costs, ToLongFunction<Cost> part) {
    return costs.stream().mapToLong(part).sorted().toArray()[costs.size() / 2] / 1e6;
  }

  private static long millis(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  /**
   * What saved searches cost a change, in ns.
   *
   * @param matching processor time for finding what matches
   * @param all the same and for the files that keep it
   * @param clock how long both took
   */
  private record Cost(long matching, long all, long clock, long matches) {}

  private Cost change(boolean fresh, int arriving) {
    Timing timing = new Timing();
    try (Indexer indexer = fresh ? index.rebuild(timing) : index.update(timing)) {
      for (int i = 0; i < arriving; i++) {
        Article article = articles.next();
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    return new Cost(timing.matching, timing.all, timing.clock, timing.matches);
  }

  /** Times what the saved searches do, without the commit that they make. */
  private final class Timing implements Alerts {
    private long matching;
    private long all;
    private long clock;
    private long matches;

    @Override
    public void at(Commit commit) {
      long began = cpu();
      long beganClock = System.nanoTime();
      saved
          .noting(searches -> alerts)
          .at(
              new Commit() {
                @Override
                public void match(List<Alert> searches, Found found) {
                  long before = cpu();
                  commit.match(
                      searches,
                      (alert, matching) -> {
                        matches += matching.size();
                        found.take(alert, matching);
                      });
                  matching += cpu() - before;
                }

                @Override
                public void make(String mark) {
                  long before = cpu();
                  long beforeClock = System.nanoTime();
                  commit.make(mark);
                  all -= cpu() - before;
                  clock -= System.nanoTime() - beforeClock;
                }
              });
      all += cpu() - began;
      clock += System.nanoTime() - beganClock;
    }
  }

  private static List<Alert> read(List<SavedSearch> searches) {
    Names names = Names.standard();
    Countries countries = Countries.standard();
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 26));
    List<Alert> read = new ArrayList<>();
    for (SavedSearch each : searches) {
      Query query = countries.withCodes(parser.parse(each.query()).query());
      read.add(new Alert(each.number(), each.name(), names.expand(query, NamesChoice.USUAL)));
    }
    return List.copyOf(read);
  }

  /** Of each hundred searches one that no term is required for. */
  private String query(int number) {
    String one = articles.rareWord();
    String other = articles.rareWord();
    if (number % 100 == 0) {
      return "-" + one;
    }
    return switch (number % 8) {
      case 0 -> one;
      case 1 -> one + " " + other;
      case 2 -> "\"" + one + " " + other + "\"";
      case 3 -> one + " w/5 " + other;
      case 4 -> "headline:" + one + " " + other;
      case 5 -> "(" + one + " or " + other + ") not " + articles.rareWord();
      case 6 -> "\"Kim Jong-un\" " + one;
      default -> one + " country:UA";
    };
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
