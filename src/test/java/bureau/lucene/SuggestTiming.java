package bureau.lucene;

import bureau.search.IndexSummary;
import bureau.search.Searcher;
import bureau.search.Suggestion.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures how long completions take: {@code SuggestTiming INDEX}. Headlines of the index are typed
 * letter by letter, which is what a person does; printed are the median, the 99th percentile and
 * the longest time of a beginning, in milliseconds of the thread's processor time.
 */
final class SuggestTiming {
  private static final int TEXTS = 200;
  private static final int ROUNDS = 5;
  private static final int LETTERS = 25;
  private static final long SEED = 42;

  private SuggestTiming() {}

  /** Measures. */
  public static void main(String[] arguments) {
    try (Searcher searcher = new LuceneIndex(Path.of(arguments[0])).searcher(Duration.ofDays(1))) {
      IndexSummary summary = searcher.summary();
      List<String> beginnings = beginnings(searcher);
      long[] nanos = {};
      for (int round = 0; round < ROUNDS; round++) { // the last round counts, the rest warm up
        nanos = measure(searcher, beginnings);
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "%d articles, %d beginnings: median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
          summary.articles(),
          nanos.length,
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6,
          nanos[nanos.length - 1] / 1e6);
    }
  }

  private static long[] measure(Searcher searcher, List<String> beginnings) {
    var clock = java.lang.management.ManagementFactory.getThreadMXBean();
    long[] nanos = new long[beginnings.size()];
    for (int i = 0; i < nanos.length; i++) {
      long began = clock.getCurrentThreadCpuTime();
      var unused = searcher.suggest(beginnings.get(i), EnumSet.allOf(Kind.class));
      nanos[i] = clock.getCurrentThreadCpuTime() - began;
    }
    return nanos;
  }

  private static List<String> beginnings(Searcher searcher) {
    var all = new bureau.query.Query.Everything();
    var newest = bureau.search.SearchRequest.ranking(all, bureau.search.SearchRequest.MAX_LIMIT);
    Random random = new Random(SEED);
    var hits = searcher.search(newest).hits();
    List<String> beginnings = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String headline = hits.get(random.nextInt(hits.size())).article().headline();
      for (int to = 1; headline != null && to <= Math.min(LETTERS, headline.length()); to++) {
        beginnings.add(headline.substring(0, to));
      }
    }
    return beginnings;
  }
}
