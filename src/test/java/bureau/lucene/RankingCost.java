package bureau.lucene;

import bureau.eval.Topic;
import bureau.names.Countries;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Rank;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Measures what ranking costs beside plain BM25 over the same words in the same index: thread CPU
 * time for the best ten of each topic, in rounds that alternate, so that a busy machine slows all.
 */
public final class RankingCost {
  private static final int ROUNDS = 8;
  private static final int WARM_UP = 3;
  private static final int HITS = 10;
  private static final double NANOS_PER_MICRO = 1_000;

  private static final Ranking BM25 =
      new Ranking(Integer.MAX_VALUE, new BM25Similarity(1.2f, 0.75f, false), 0, 1, 0, 0);

  private final View view;
  private final View plain;
  private final Countries countries = Countries.standard();

  private RankingCost(DirectoryReader reader) throws IOException {
    view = new View(reader);
    plain = new View(reader, List.of(BM25));
  }

  /**
   * Prints microseconds of processor time a query.
   *
   * @param args the index, and files of topics
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
      RankingCost cost = new RankingCost(reader);
      for (int i = 1; i < args.length; i++) {
        cost.measure(Path.of(args[i]), out);
      }
    }
  }

  private void measure(Path file, PrintStream out) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Topic topic : Topic.read(file)) {
      queries.add(QueryParser.words(topic.text()));
    }
    long base = 0;
    long standard = 0;
    long deep = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long one = cpu(queries, this::plain);
      long two = cpu(queries, query -> ranked(query, Rank.STANDARD));
      long three = cpu(queries, query -> ranked(query, Rank.DEEP));
      if (round >= WARM_UP) {
        base += one;
        standard += two;
        deep += three;
      }
    }
    double per = NANOS_PER_MICRO * (ROUNDS - WARM_UP) * queries.size();
    out.printf(
        "%s: plain BM25 %.0f µs, standard %.0f µs (%.2f), deep %.0f µs (%.2f)%n",
        file,
        base / per,
        standard / per,
        (double) standard / base,
        deep / per,
        (double) deep / base);
  }

  private static long cpu(List<Query> queries, Work work) throws IOException {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Query query : queries) {
      work.on(query);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
  }

  /** The same words, with nothing to raise an article but BM25. */
  private void plain(Query query) throws IOException {
    boolean many =
        query instanceof Query.Words words && words.parts().size() > Query.Words.ALL_UP_TO;
    Query matching = many ? new Query.Any(((Query.Words) query).parts()) : query;
    Answer.to(plain, SearchRequest.builder(matching).limit(HITS).build(), null);
  }

  private void ranked(Query query, Rank rank) throws IOException {
    SearchRequest request =
        SearchRequest.builder(query).about(countries.namedIn(query)).limit(HITS).rank(rank).build();
    Answer.to(view, request, null);
  }

  private interface Work {
    void on(Query query) throws IOException;
  }
}
