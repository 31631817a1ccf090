package bureau.soak;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import bureau.search.InputFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a server for everything it has, slowly and for long, while its index changes every second;
 * it may not grow in heap, file handles or threads.
 */
final class MixedLoad {
  private static final int ARTICLES = 3_000;
  private static final long PAUSE_MILLIS = 100;
  private static final long CHANGE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_200);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern COUNTER = Pattern.compile("counter(\\d+)");

  /** What the first minutes fill, such as caches and pools of threads, is no growth. */
  private static final double WARM = .25;

  private static final double MOST_GROWTH = 1.2;
  private static final int MOST_MORE = 16;

  private static final List<String> ASKED =
      List.of(
          "/search?q=w1+w20",
          "/search.json?q=report+w7&limit=50",
          "/search.json?q=%22w0+w1%22",
          "/search.json?q=w3+or+w300&sort=newest",
          "/search.json?q=w2*&limit=10",
          "/suggest.json?q=gen",
          "/articles/g1-7",
          "/articles/g1-8.json?q=report",
          "/articles/g1-9/similar.json",
          "/kwic.json?q=w5",
          "/trends.json?q=w5&q=w6",
          "/status",
          "/search.csv?q=w400",
          "/search.atom?q=report",
          "/search.ris?q=w900",
          "/?lang=ko",
          "/metrics");

  /**
   * What the server holds.
   *
   * @param heapMib after a full collection
   * @param handles open files
   * @param threads of the system
   */
  private record Held(double heapMib, long handles, long threads) {}

  private MixedLoad() {}

  static void run(int minutes, Path temp, PrintStream out) throws Exception {
    Path index = temp.resolve("index");
    Corpus corpus = new Corpus(Files.createDirectories(temp.resolve("articles")), ARTICLES);
    corpus.write(1);
    Program.start(
            temp.resolve("index.log"),
            "index",
            corpus.folder().toString(),
            "--index",
            index.toString())
        .finish();
    try (Program server =
            Program.start(
                temp.resolve("serve.log"),
                List.of("-Xmx512m"),
                "serve",
                "--index",
                index.toString(),
                "--port",
                "0");
        Client client = new Client(server.address())) {
      load(minutes, new LuceneIndex(index), server, client, out);
    }
  }

  private static void load(
      int minutes, LuceneIndex index, Program server, Client client, PrintStream out)
      throws Exception {
    long began = System.nanoTime();
    long end = began + TimeUnit.MINUTES.toNanos(minutes);
    long nextLook = began;
    long changed = 0;
    int counter = 0;
    Set<String> reopened = new HashSet<>();
    List<Held> held = new ArrayList<>();
    for (int i = 0; System.nanoTime() < end; i++) {
      client.ask(ASKED.get(i % ASKED.size()));
      if (System.nanoTime() - changed > CHANGE_NANOS) {
        changed = System.nanoTime();
        change(index, ++counter);
      }
      Matcher seen = COUNTER.matcher(client.ask("/articles/counter.json"));
      if (seen.find()) {
        reopened.add(seen.group(1));
      }
      if (System.nanoTime() > nextLook) {
        held.add(look(server));
        out.printf(
            "%3d min: %s, %,d requests, %d failed, %,d commits, %,d reopenings seen%n",
            TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - began),
            held.getLast(),
            client.asked(),
            client.failures().size(),
            counter,
            reopened.size());
        nextLook += TimeUnit.MINUTES.toNanos(1);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    held.add(look(server));
    out.printf(
        "p50 %.1f ms, p99 %.1f ms; at the end %s%n",
        client.millis(.5), client.millis(.99), held.getLast());
    judge(held, client);
  }

  private static void judge(List<Held> held, Client client) {
    // The article that counts is not there until the first change is seen.
    List<String> failures =
        client.failures().stream().filter(each -> !each.startsWith("/articles/counter")).toList();
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.toString());
    }
    Held before = held.get((int) (held.size() * WARM));
    Held last = held.getLast();
    if (last.heapMib() > before.heapMib() * MOST_GROWTH
        || last.handles() > before.handles() + MOST_MORE
        || last.threads() > before.threads() + MOST_MORE) {
      throw new AssertionError("It grew from " + before + " to " + last);
    }
  }

  /** One article is put in the place of another. */
  private static void change(LuceneIndex index, int counter) {
    String path = "counter.html";
    Article article =
        Article.builder(new ArticleId("counter"), new Source(path, "html", null, "Counter"))
            .headline("A counter")
            .language("en")
            .body(List.of(new Block(Block.Kind.PARAGRAPH, "It stands at counter" + counter + ".")))
            .build();
    InputFile file = new InputFile(path, counter, Instant.now(), "");
    try (Indexer indexer = index.update()) {
      indexer.remove(path);
      indexer.add(article, file);
      indexer.record(file);
      indexer.commit();
    }
  }

  private static Held look(Program server) throws IOException, InterruptedException {
    String pid = String.valueOf(server.process().pid());
    jcmd(pid, "GC.run");
    double kib = 0;
    for (String line : jcmd(pid, "GC.heap_info").lines().toList()) {
      Matcher used = USED.matcher(line);
      if (!line.contains("Metaspace") && !line.contains("class space") && used.find()) {
        kib += Long.parseLong(used.group(1));
      }
    }
    try (Stream<Path> handles = Files.list(Path.of("/proc", pid, "fd"))) {
      return new Held(Math.round(kib / 102.4) / 10.0, handles.count(), server.status("Threads"));
    }
  }

  private static String jcmd(String pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
