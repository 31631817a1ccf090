package bureau.soak;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import bureau.article.ArticleId;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills processes that rebuild, update and commit, at random instants, while a server answers a
 * client. After each, the index has one whole generation and is sound, what that brought to a saved
 * search is new once, and what is said of the last run can be read.
 */
final class Kills {
  private static final int ARTICLES = 400;

  /** After so many kills a run is left to its end. */
  private static final int BREATH = 5;

  private static final long PAUSE_MILLIS = 100;

  private enum Instant {
    REBUILD,
    UPDATE,
    COMMIT
  }

  private final Path temp;
  private final Path index;
  private final Path folder;
  private final Corpus corpus;
  private final SavedSearches searches;
  private final Random random;
  private final TreeMap<Instant, Integer> killed = new TreeMap<>();
  private final TreeMap<Instant, Integer> committed = new TreeMap<>();
  private long runMillis;
  private long commitMillis;

  /** The generation that was written last, and the one that the index has. */
  private int written;

  private int present;

  private Kills(Path temp, long seed) throws IOException {
    this.temp = temp;
    this.index = temp.resolve("index");
    this.folder = Files.createDirectories(temp.resolve("articles"));
    this.corpus = new Corpus(folder, ARTICLES);
    this.searches = new SavedSearches(index, () -> new LuceneIndex(index).mark());
    this.random = new Random(seed);
  }

  /**
   * Kills so many processes.
   *
   * @throws AssertionError if anything is not as promised; it says the seed
   */
  static void run(int kills, Path temp, long seed, PrintStream out) throws Exception {
    try {
      new Kills(temp, seed).run(kills, out);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private void run(int kills, PrintStream out) throws Exception {
    indexing(false).finish();
    SavedSearch search =
        searches.add("all", "report", true, () -> ids(written), false).orElseThrow();
    present = written;
    measure(search);
    AtomicBoolean done = new AtomicBoolean();
    try (Program server =
            Program.start(
                temp.resolve("serve.log"), "serve", "--index", index.toString(), "--port", "0");
        Client client = new Client(server.address());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Set<Integer>> seen = thread.submit(() -> askUntil(done, client));
      int sum;
      try {
        sum = killAll(kills, search, client, out);
      } finally {
        // The thread is waited for whether or not all is as promised.
        done.set(true);
      }
      Set<Integer> generations = seen.get();
      check(client.failures().isEmpty(), client.failures().toString());
      check(server.process().isAlive(), "the server died: " + server.said());
      out.printf(
          "%d processes killed %s, of which had committed %s; %,d answers of %d generations, each of one commit%n",
          sum, killed, committed, client.asked(), generations.size());
    }
  }

  /** Kills so many processes, with a run to its end after every few; how many it killed. */
  private int killAll(int kills, SavedSearch search, Client client, PrintStream out)
      throws Exception {
    int sum = 0;
    int breathed = 0;
    while (sum < kills) {
      sum += killOne(Instant.values()[random.nextInt(Instant.values().length)], search) ? 1 : 0;
      if (sum >= breathed + BREATH) {
        breathed = sum;
        indexing(random.nextBoolean()).finish();
        lookAfter(search, true);
        out.printf("%d killed %s, %,d answers%n", sum, killed, client.asked());
      }
    }
    return sum;
  }

  /** Runs once to its end, to learn how long that takes. */
  private void measure(SavedSearch search) throws Exception {
    long began = System.nanoTime();
    Program run = indexing(false);
    run.await("Writing the index");
    long committing = System.nanoTime();
    run.finish();
    long ended = System.nanoTime();
    runMillis = TimeUnit.NANOSECONDS.toMillis(ended - began);
    commitMillis = TimeUnit.NANOSECONDS.toMillis(ended - committing);
    lookAfter(search, true);
  }

  private boolean killOne(Instant instant, SavedSearch search) throws Exception {
    Program run = indexing(instant == Instant.UPDATE || random.nextBoolean());
    if (instant == Instant.COMMIT) {
      run.await("Writing the index");
    }
    long millis = random.nextLong(instant == Instant.COMMIT ? commitMillis : runMillis);
    boolean ended = run.process().waitFor(millis, TimeUnit.MILLISECONDS);
    boolean wasKilled = run.kill() && !ended;
    boolean isNew = lookAfter(search, false);
    if (wasKilled) {
      killed.merge(instant, 1, Integer::sum);
      committed.merge(instant, isNew ? 1 : 0, Integer::sum);
    }
    return wasKilled;
  }

  /** Begins to index the next generation. */
  private Program indexing(boolean update) throws IOException {
    corpus.write(++written);
    return Program.start(
        temp.resolve("index.log"),
        List.of("-XX:TieredStopAtLevel=1"),
        "index",
        folder.toString(),
        "--index",
        index.toString(),
        update ? "--update" : "--rebuild");
  }

  /** Looks at what a process left; true if its generation is there. */
  private boolean lookAfter(SavedSearch search, boolean ended) throws IOException {
    LuceneIndex.Check check = new LuceneIndex(index).check();
    check(check.sound(), String.join("; ", check.problems()));
    check(check.articles() == ARTICLES, check.articles() + " articles");
    List<String> fresh = searches.fresh(search).stream().map(ArticleId::value).toList();
    boolean isNew = !fresh.isEmpty();
    check(isNew || !ended, "a run that ended brought nothing");
    if (isNew) {
      check(written > present, "generation " + present + " is told a second time");
      check(fresh.size() == ARTICLES, fresh.size() + " articles are new");
      check(new HashSet<>(fresh).equals(ids(written)), "articles of other generations are new");
      present = written;
    }
    check(generation() == present, "generation " + generation() + " instead of " + present);
    searches.told(search, fresh.stream().map(ArticleId::new).toList());
    Path run = index.resolve("last-run.json");
    JsonNode said = JsonMapper.shared().readTree(Files.readAllBytes(run));
    check(said.hasNonNull("state"), run + " says nothing");
    return isNew;
  }

  private int generation() {
    try (Searcher searcher = new LuceneIndex(index).searcher(Duration.ofDays(1))) {
      SearchRequest everything = SearchRequest.ranking(new Query.Everything(), 1);
      return Corpus.generation(
          String.valueOf(
              searcher.search(everything).hits().getFirst().article().source().publisher()));
    }
  }

  private static Set<Integer> askUntil(AtomicBoolean done, Client client)
      throws InterruptedException {
    Set<Integer> generations = new HashSet<>();
    while (!done.get()) {
      generations.add(client.generation(ARTICLES));
      Thread.sleep(PAUSE_MILLIS);
    }
    return generations;
  }

  private static Set<String> ids(int generation) {
    return IntStream.range(0, ARTICLES)
        .mapToObj(article -> Corpus.id(generation, article))
        .collect(Collectors.toSet());
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
