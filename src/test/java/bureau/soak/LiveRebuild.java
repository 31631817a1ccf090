package bureau.soak;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Rebuilds an index under a server that is asked at a steady rate, and compares with quiet. */
final class LiveRebuild {
  private static final int A_SECOND = 20;
  private static final int QUIET_SECONDS = 45;
  private static final int REBUILDS = 3;
  private static final List<String> ASKED =
      List.of(
          "/search.json?q=w1+w20",
          "/search?q=report+w7",
          "/search.json?q=%22w0+w1%22&facets=none",
          "/search.json?q=w3+or+w300&sort=newest",
          "/search.json?q=w2*&limit=10",
          "/suggest.json?q=gen");

  private LiveRebuild() {}

  static void run(int articles, Path temp, PrintStream out) throws Exception {
    Path index = temp.resolve("index");
    Corpus corpus = new Corpus(Files.createDirectories(temp.resolve("articles")), articles);
    corpus.write(1);
    index(corpus, index, temp);
    try (Program server =
        Program.launch(
            temp.resolve("serve.log"), "serve", "--index", index.toString(), "--port", "0")) {
      AtomicBoolean done = new AtomicBoolean();
      try (Client warming = new Client(server.address());
          Client quiet = new Client(server.address());
          Client busy = new Client(server.address());
          ExecutorService threads = Executors.newFixedThreadPool(8)) {
        askFor(QUIET_SECONDS / 2, warming, threads);
        askFor(QUIET_SECONDS, quiet, threads);
        print("quiet", quiet, out);
        var asking = Executors.newSingleThreadExecutor();
        var asked = asking.submit(() -> askUntil(done, busy, threads));
        long began = System.nanoTime();
        for (int generation = 2; generation < 2 + REBUILDS; generation++) {
          corpus.write(generation);
          index(corpus, index, temp);
        }
        done.set(true);
        asked.get();
        asking.close();
        out.printf(
            "%d rebuilds of %,d articles in %d s%n",
            REBUILDS, articles, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        print("rebuilding", busy, out);
        out.printf("p99 is %.1f times that of quiet%n", busy.millis(.99) / quiet.millis(.99));
        if (!busy.failures().isEmpty() || !quiet.failures().isEmpty()) {
          throw new AssertionError(quiet.failures() + " " + busy.failures());
        }
      }
    }
  }

  private static void print(String when, Client client, PrintStream out) {
    out.printf(
        "%s: %,d requests, %d failed, p50 %.1f ms, p99 %.1f ms%n",
        when, client.asked(), client.failures().size(), client.millis(.5), client.millis(.99));
  }

  private static void index(Corpus corpus, Path index, Path temp) throws Exception {
    Program.launch(
            temp.resolve("index.log"),
            "index",
            corpus.folder().toString(),
            "--index",
            index.toString())
        .finish();
  }

  private static void askFor(int seconds, Client client, ExecutorService threads) {
    AtomicBoolean done = new AtomicBoolean();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            TimeUnit.SECONDS.sleep(seconds);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.set(true);
        });
    askUntil(done, client, threads);
  }

  /** Asks at a steady rate, however long the answers take. */
  private static void askUntil(AtomicBoolean done, Client client, ExecutorService threads) {
    long interval = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
    long due = System.nanoTime();
    for (int i = 0; !done.get(); i++) {
      String path = ASKED.get(i % ASKED.size());
      long when = due;
      threads.execute(() -> client.ask(path, when));
      due += interval;
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }
}
