package bureau.lucene;

import bureau.article.Article;
import bureau.copies.Wording;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import bureau.text.Language;
import bureau.text.TextAnalysis;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Prints what the grouping of copies costs, in processor time and in bytes. */
final class DuplicateCost {
  private static final int ROUNDS = 7;
  private static final InputFile FILE = new InputFile("stories.jsonl", 1, Instant.EPOCH, "");

  private DuplicateCost() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the stories, the topics to search for, and a folder for indexes
   */
  public static void main(String[] arguments) throws IOException {
    List<Article> stories = read(Path.of(arguments[0]));
    Path folder = Path.of(arguments[2]);
    print("wording and bands, µs an article", wordings(stories) / stories.size());
    print("bands in the index, bytes an article", (double) bands(stories, folder) / stories.size());
    print("grouping at a rebuild, µs an article", grouping(stories, folder) / stories.size());
    print(
        "the whole index, bytes an article", (double) size(folder.resolve("all")) / stories.size());
    searches(folder.resolve("all"), Path.of(arguments[1]));
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "%s: %.1f%n", what, figure);
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new ArticleReader()
          .read(
              in,
              "stories.jsonl",
              new Sink() {
                @Override
                public void article(Article article) {
                  articles.add(article);
                }

                @Override
                public void skipped(String where, String reason) {
                  throw new IllegalStateException(where + ": " + reason);
                }

                @Override
                public void failed(String where, String error) {
                  throw new IllegalStateException(where + ": " + error);
                }
              });
    }
    return articles;
  }

  private static double wordings(List<Article> stories) throws IOException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      best = Math.min(best, micros(() -> stories.forEach(story -> Wording.of(story).bands())));
    }
    return best;
  }

  private static long bands(List<Article> stories, Path folder) throws IOException {
    Path own = folder.resolve("bands");
    try (Directory directory = FSDirectory.open(own);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Article story : stories) {
        Document document = new Document();
        Bands.add(document, Wording.of(story).bands());
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return size(own);
  }

  /** Indexes all, and gives the time of the grouping alone. */
  private static double grouping(List<Article> stories, Path folder) throws IOException {
    try (Indexer indexer = new LuceneIndex(folder.resolve("all")).rebuild()) {
      stories.forEach(story -> indexer.add(story, FILE));
      double[] took = new double[1];
      indexer.commit();
      try (Directory directory = FSDirectory.open(folder.resolve("again"));
          IndexWriter writer =
              new IndexWriter(
                  directory, new IndexWriterConfig(TextAnalysis.indexing(Language.ENGLISH)))) {
        for (Article story : stories) {
          writer.addDocument(ArticleDocument.of(story, FILE, 1));
        }
        writer.flush();
        took[0] = micros(() -> Grouping.all(writer));
      }
      return took[0];
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void searches(Path folder, Path topics) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (String line : Files.readAllLines(topics)) {
      queries.add(QueryParser.words(line.substring(line.indexOf('\t') + 1)));
    }
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
      try (Searcher searcher = new LuceneIndex(folder).searcher(Duration.ofDays(1))) {
        for (int i = 0; i < 2 * ROUNDS; i++) {
          for (int grouped = 0; grouped < 2; grouped++) {
            boolean together = grouped == 1;
            double micros =
                micros(() -> {
                  for (Query query : queries) {
                    searcher.search(
                        SearchRequest.ranking(query, 10).sortedBy(sort).grouping(together));
                  }
                });
            best[grouped] = Math.min(best[grouped], micros / queries.size());
          }
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%d searches by %s, µs each: %.1f ungrouped, %.1f grouped, %.3f times%n",
          queries.size(),
          sort.name().toLowerCase(Locale.ROOT),
          best[0],
          best[1],
          best[1] / best[0]);
    }
  }

  private static double micros(Work work) throws IOException {
    var thread = ManagementFactory.getThreadMXBean();
    long began = thread.getCurrentThreadCpuTime();
    work.run();
    return (thread.getCurrentThreadCpuTime() - began) / 1e3;
  }

  private interface Work {
    void run() throws IOException;
  }
}
