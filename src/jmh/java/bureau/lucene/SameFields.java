package bureau.lucene;

import bureau.article.Article;
import bureau.ingest.Ingest;
import bureau.ingest.Progress;
import bureau.ingest.Sources;
import bureau.names.Countries;
import bureau.search.Indexer;
import bureau.search.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene alone takes to index the documents that Bureau makes: the articles are in memory,
 * read and tagged, before time is taken, and no copies are looked for. {@code script/bench index}
 * runs it.
 */
final class SameFields {
  private SameFields() {}

  /**
   * Indexes all articles of a file, and prints what it took.
   *
   * @param arguments the file, and an empty folder for the index
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int threads = Runtime.getRuntime().availableProcessors();
    Kept kept = read(Path.of(arguments[0]), threads);
    try (Directory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, LuceneIndexer.configuration(true))) {
      long began = System.nanoTime();
      index(kept, writer, threads);
      writer.commit();
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(Locale.ROOT, "wall=%.2f articles=%d%n", seconds, kept.articles.size());
    }
  }

  private static Kept read(Path articles, int threads) throws IOException, InterruptedException {
    Kept kept = new Kept();
    Ingest.run(
        new Ingest.Plan(
            Sources.of(articles), Path.of("index"), false, threads, Countries.standard()::tagged),
        kept,
        Progress.SILENT);
    return kept;
  }

  private static void index(Kept kept, IndexWriter writer, int threads)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> ends = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        ends.add(
            pool.submit(() -> {
              for (int i = next.getAndIncrement();
                  i < kept.articles.size();
                  i = next.getAndIncrement()) {
                writer.addDocument(ArticleDocument.of(kept.articles.get(i), kept.files.get(i), 1));
              }
              return null;
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  /** Takes articles and keeps them. */
  private static final class Kept implements Indexer {
    private final List<Article> articles = new ArrayList<>();
    private final List<InputFile> files = new ArrayList<>();

    @Override
    public Optional<InputFile> known(String path) {
      return Optional.empty();
    }

    @Override
    public synchronized void add(Article article, InputFile file) {
      articles.add(article);
      files.add(file);
    }

    @Override
    public void record(InputFile file) {}

    @Override
    public void keep(InputFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String path) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> absent(String below, Predicate<String> present) {
      return List.of();
    }

    @Override
    public List<String> superseded(String path) {
      return List.of();
    }

    @Override
    public Committed commit() {
      return new Committed(articles.size(), List.of(), List.of());
    }

    @Override
    public void close() {}
  }
}
