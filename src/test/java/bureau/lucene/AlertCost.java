package bureau.lucene;

import bureau.article.Article;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures what saved searches cost an article that arrives: {@code AlertCost SEARCHES}. */
final class AlertCost {
  private static final long SEED = 7;
  private static final int BASE = 5_000;
  private static final int ROUNDS = 5;

  private final MadeArticles articles = new MadeArticles(SEED);

  private AlertCost() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    int searches = Integer.parseInt(arguments[0]);
    AlertCost cost = new AlertCost();
    Path folder = Files.createTempDirectory("alerts");
    try {
      cost.measure(new LuceneIndex(folder), searches);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(LuceneIndex index, int searches) {
    change(index, true, BASE, List.of());
    long began = cpu();
    List<Alert> alerts = alerts(searches);
    System.out.printf("%,d searches read in %,d ms%n", searches, (cpu() - began) / 1_000_000);
    change(index, false, 1, alerts);
    System.out.printf("%,d are tried with every article%n", index.unfiltered());
    for (int arriving : new int[] {1, 10, 100, 1_000}) {
      List<Long> took = new ArrayList<>();
      long matches = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long[] figures = change(index, false, arriving, alerts);
        took.add(figures[0]);
        matches += figures[1];
      }
      took.sort(null);
      System.out.printf(
          "%,6d arriving: %.3f ms of processor time an article (median of %d), %.1f matches each%n",
          arriving,
          took.get(ROUNDS / 2) / 1e6 / arriving,
          ROUNDS,
          (double) matches / ROUNDS / arriving);
    }
  }

  /** Adds articles; gives the time of matching in ns and the number of matches. */
  private long[] change(LuceneIndex index, boolean fresh, int arriving, List<Alert> alerts) {
    AtomicLong matches = new AtomicLong();
    long[] took = new long[1];
    Alerts timing =
        commit -> {
          long began = cpu();
          commit.match(alerts, (alert, articles) -> matches.addAndGet(articles.size()));
          took[0] = cpu() - began;
          commit.make("");
        };
    try (Indexer indexer = fresh ? index.rebuild(timing) : index.update(timing)) {
      for (int i = 0; i < arriving; i++) {
        Article article = articles.next();
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    return new long[] {took[0], matches.get()};
  }

  private List<Alert> alerts(int searches) {
    Names names = Names.standard();
    Countries countries = new Countries();
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 26));
    List<Alert> alerts = new ArrayList<>();
    for (int number = 0; number < searches; number++) {
      String text = query(number);
      alerts.add(
          new Alert(
              number,
              text,
              names.expand(countries.withCodes(parser.parse(text).query()), NamesChoice.USUAL)));
    }
    return List.copyOf(alerts);
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
