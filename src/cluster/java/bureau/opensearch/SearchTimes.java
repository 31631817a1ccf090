package bureau.opensearch;

import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long one client waits for the answers to some queries.
 *
 * @param queries what is asked, one after the other
 */
record SearchTimes(List<Query> queries) {
  private static final Pattern TYPED = Pattern.compile("[?&]q=([^&\\s]*)");

  /** So often all queries are asked before it counts. */
  private static final int WARMING_UP = 1;

  private static final int ROUNDS = 3;

  /** Reads the queries out of a file that has a request of the search endpoint in each line. */
  static SearchTimes read(Path requests) throws IOException {
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 26));
    List<Query> queries = new ArrayList<>();
    for (String line : Files.readAllLines(requests)) {
      Matcher typed = TYPED.matcher(line);
      if (typed.find()) {
        String text = URLDecoder.decode(typed.group(1), StandardCharsets.UTF_8);
        queries.add(parser.parse(text).query());
      }
    }
    return new SearchTimes(queries);
  }

  /** Asks a searcher, and prints what it took. */
  void tell(Searcher searcher) {
    tell("ten hits with snippets", searcher, false);
    tell("and facets, timeline, copies", searcher, true);
  }

  private void tell(String what, Searcher searcher, boolean all) {
    List<SearchRequest> requests =
        queries.stream().map(query -> all ? SearchRequest.of(query) : plain(query)).toList();
    for (int round = 0; round < WARMING_UP; round++) {
      for (SearchRequest request : requests) {
        var unused = searcher.search(request);
      }
    }
    long[] nanos = new long[ROUNDS * requests.size()];
    int asked = 0;
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (SearchRequest request : requests) {
        long began = System.nanoTime();
        found += searcher.search(request).total();
        nanos[asked++] = System.nanoTime() - began;
      }
    }
    double seconds = Arrays.stream(nanos).sum() / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "  searching, %-28s p50 %6.1f ms, p99 %6.1f ms, %5.0f a second, %,d found%n",
        what + ":",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos.length / seconds,
        found / ROUNDS);
  }

  private static SearchRequest plain(Query query) {
    return SearchRequest.builder(query).wanted(Wanted.NOTHING.withSnippets(true)).build();
  }
}
