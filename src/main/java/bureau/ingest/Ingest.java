package bureau.ingest;

import bureau.article.Article;
import bureau.ingest.Sources.Piped;
import bureau.read.ArticleReader;
import bureau.search.Indexer;
import bureau.search.InputFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fills an index from a folder. Files are read and parsed on several threads; how many are under
 * way at once is bounded, so that memory does not grow with the folder.
 */
public final class Ingest {
  private final Plan plan;
  private final Indexer indexer;
  private final Progress progress;
  private final Inputs inputs;
  private final FileIngest files;
  private final Tally tally = new Tally();
  private final Counting counting;

  /** In an update, the files that were read in this run. */
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  /** In an update, files whose articles had given way to those of a file that changed or went. */
  private final Set<String> again = ConcurrentHashMap.newKeySet();

  /**
   * What to do.
   *
   * @param sources what to read
   * @param index the index's folder, which is passed over if it lies within
   * @param update whether files that the index knows and that have not changed are left alone
   * @param threads how many files to read at once, 1 or more
   * @param tagging what is added to each article before it is indexed; used by several threads
   */
  public record Plan(
      Sources sources, Path index, boolean update, int threads, UnaryOperator<Article> tagging) {}

  private Ingest(Plan plan, Indexer indexer, Progress progress) throws NoSuchFileException {
    this.plan = plan;
    this.indexer = indexer;
    this.progress = progress;
    this.inputs = new Inputs(plan.sources(), plan.index());
    this.files = new FileIngest(new ArticleReader(), plan.tagging(), indexer, tally, progress);
    this.counting = new Counting(inputs, progress);
  }

  /**
   * Reads what there is into an index and commits.
   *
   * @param indexer the change to fill; committed at the end, and closed by whoever opened it
   * @throws NoSuchFileException if there is no such folder or file to read
   * @throws IOException if the folder itself cannot be walked
   * @throws InterruptedException if the thread is interrupted; nothing is committed then
   */
  public static Report run(Plan plan, Indexer indexer, Progress progress)
      throws IOException, InterruptedException {
    return new Ingest(plan, indexer, progress).run();
  }

  private Report run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    if (!plan.update()) {
      counting.count();
    }
    try (Workers workers = new Workers(plan.threads())) {
      inputs.walk(new Submitting(workers));
      Piped piped = plan.sources().piped();
      if (piped != null) {
        tally.found();
        tally.read();
        files.read(piped, workers);
      }
      workers.await();
      removeAbsent();
      for (String path : unreadAgain()) {
        tally.readAfterAll();
        workers.submit(() -> reread(path, workers));
      }
      workers.await();
    }
    counting.await();
    progress.committing();
    Indexer.Committed committed = indexer.commit();
    return tally.report(committed, Duration.ofNanos(System.nanoTime() - began));
  }

  private void removeAbsent() {
    for (String walked : inputs.walked()) {
      for (String path : indexer.absent(walked, inputs::isUpToDate)) {
        again.addAll(indexer.superseded(path));
        indexer.remove(path);
        tally.removed();
      }
    }
  }

  private Set<String> unreadAgain() {
    Set<String> unread = new HashSet<>(again);
    unread.removeAll(read);
    unread.removeIf(path -> inputs.find(path).isEmpty());
    return unread;
  }

  private void read(Path file, String path, BasicFileAttributes attributes, Workers workers) {
    tally.read();
    files.read(file, path, attributes, workers);
  }

  /** Reads a file that looks as if it had changed, unless it has not. */
  private void update(
      Path file,
      String path,
      @Nullable InputFile known,
      BasicFileAttributes attributes,
      Workers workers) {
    if (known != null && isRewritten(file, known, attributes)) {
      unchanged(attributes);
      return;
    }
    counting.begin();
    again.addAll(indexer.superseded(path));
    indexer.remove(path);
    read.add(path);
    read(file, path, attributes, workers);
  }

  private void unchanged(BasicFileAttributes attributes) {
    tally.unchanged();
    progress.done(attributes.size(), 0, true);
  }

  private void reread(String path, Workers workers) {
    try {
      Path file = inputs.find(path).orElseThrow(() -> new NoSuchFileException(path));
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new FileSystemException(path, null, "it is no regular file any more");
      }
      indexer.remove(path);
      files.read(file, path, attributes, workers);
    } catch (IOException e) {
      tally.failed(path, Failures.reason(e));
    }
  }

  /** What is known of a file, if it has the attributes that are found. */
  private static InputFile now(InputFile known, BasicFileAttributes attributes) {
    return new InputFile(
        known.path(), attributes.size(), attributes.lastModifiedTime().toInstant(), known.digest());
  }

  /** Whether a file was written again with the bytes that it had. */
  private boolean isRewritten(Path file, InputFile known, BasicFileAttributes attributes) {
    try {
      if (known.bytes() != attributes.size() || !Digests.of(file).equals(known.digest())) {
        return false;
      }
      indexer.keep(now(known, attributes));
      return true;
    } catch (IOException e) {
      // Reading it again will say what is wrong with it.
      return false;
    }
  }

  /**
   * Hands each file to the workers that is to be read, and counts what is passed over. In an update
   * most files are as they were: telling that takes less time than handing them over would.
   */
  private final class Submitting implements FolderWalk.Visitor {
    private final Workers workers;

    Submitting(Workers workers) {
      this.workers = workers;
    }

    @Override
    public void file(Path file, Supplier<String> name, BasicFileAttributes attributes)
        throws IOException {
      tally.found();
      try {
        if (!plan.update()) {
          workers.submit(() -> read(file, name.get(), attributes, workers));
          return;
        }
        String path = name.get();
        InputFile known = indexer.known(path).orElse(null);
        if (known != null && known.equals(now(known, attributes))) {
          unchanged(attributes);
        } else {
          workers.submit(() -> update(file, path, known, attributes, workers));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }

    @Override
    public void skipped(String name, String reason) {
      tally.found();
      tally.read();
      tally.skipped(name, reason);
    }

    @Override
    public void failed(String name, String error) {
      tally.found();
      tally.read();
      tally.failed(name, error);
    }
  }
}
