package bureau.lucene;

import bureau.article.Article;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.text.Keys;
import bureau.text.Language;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@link IndexWriter} as one transaction: it commits once, at {@link #commit}. Killed at any
 * moment before, it leaves the last commit as it was; Lucene removes its leavings at the next run.
 */
final class LuceneIndexer implements Indexer {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexer.class);

  /** Above this, Lucene writes what it has buffered into a segment, in MiB. */
  private static final double BUFFER_MIB = 256;

  /** That is no more than this share of the memory there is. */
  private static final double BUFFER_SHARE = .25;

  private final IndexFolder folder;
  private final Directory directory;
  private final WriterFile said;
  private final IndexWriter writer;

  private final FilesBefore files;

  /** The number of this change, from 1 at a rebuild. */
  private final long change;

  private final Announcing announcing;

  /**
   * Who is told of the change.
   *
   * @param alerts the saved searches
   * @param reverse finds those that match
   */
  record Announcing(Alerts alerts, ReverseIndex reverse) {}

  private LuceneIndexer(
      IndexFolder folder,
      Directory directory,
      IndexWriter writer,
      WriterFile said,
      FilesBefore files,
      Announcing announcing) {
    this.announcing = announcing;
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.said = said;
    this.files = files;
    this.change = files.reader() == null ? 1 : Commits.change(writer) + 1;
  }

  /**
   * Begins a change.
   *
   * @param folder the index's folder
   * @param fresh whether to begin with an empty index instead of the last commit
   * @param announcing who is told of it
   */
  @SuppressWarnings("MustBeClosedChecker") // what is opened here is closed by close()
  static LuceneIndexer open(IndexFolder folder, boolean fresh, Announcing announcing) {
    Directory directory = null;
    IndexWriter writer = null;
    try {
      directory = folder.open();
      if (fresh) {
        Commits.checkOwner(directory, folder.path());
      } else {
        Commits.checkVersion(directory, folder.path());
      }
      writer = fresh ? anew(directory) : new IndexWriter(directory, configuration(false));
      WriterFile said = WriterFile.write(folder);
      FilesBefore files = fresh ? FilesBefore.none() : FilesBefore.of(writer);
      return new LuceneIndexer(folder, directory, writer, said, files, announcing);
    } catch (LockObtainFailedException e) {
      throw closing(directory, writer, WriterFile.locked(folder.path(), e));
    } catch (IOException e) {
      throw closing(directory, writer, unwritable(folder, e));
    } catch (RuntimeException e) {
      throw closing(directory, writer, e);
    }
  }

  /** Begins over what there is, also if that is so damaged that Lucene would not. */
  private static IndexWriter anew(Directory directory) throws IOException {
    try {
      return new IndexWriter(directory, configuration(true));
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      if (Commits.isReadable(directory)) {
        throw e;
      }
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        Commits.forget(directory);
        lock.ensureValid();
      }
      return new IndexWriter(directory, configuration(true));
    }
  }

  private static IndexUnavailableException unwritable(IndexFolder folder, IOException failure) {
    return new IndexUnavailableException(
        "The index in %s cannot be written: %s".formatted(folder.path(), Commits.reason(failure)),
        failure);
  }

  private static RuntimeException closing(
      @Nullable Directory directory, @Nullable IndexWriter writer, RuntimeException failure) {
    try {
      if (writer != null) {
        writer.rollback();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** How an index is written: begun with nothing, or with what is there. */
  static IndexWriterConfig configuration(boolean fresh) {
    return new IndexWriterConfig(TextAnalysis.indexing(Language.ENGLISH))
        .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
        .setSimilarity(Ranking.TEXT.similarity())
        .setCodec(new StoredInBlocks())
        .setRAMBufferSizeMB(bufferMib())
        .setMergeScheduler(new Merging())
        .setCommitOnClose(false);
  }

  private static double bufferMib() {
    double memoryMib = Runtime.getRuntime().maxMemory() / 1048576.0;
    return Math.min(BUFFER_MIB, memoryMib * BUFFER_SHARE);
  }

  @Override
  public Optional<InputFile> known(String path) {
    return files.known(path);
  }

  @Override
  public void add(Article article, InputFile file) {
    write(() -> writer.addDocument(ArticleDocument.of(article, file, change)));
  }

  @Override
  public void record(InputFile file) {
    write(file, List.of());
  }

  @Override
  public void keep(InputFile file) {
    files.lostTo(file.path()).ifPresent(lostTo -> write(file, lostTo));
  }

  private void write(InputFile file, List<String> lostTo) {
    Term term = new Term(Schema.FILE, Keys.cut(file.path()));
    write(() -> writer.updateDocument(term, FileDocument.of(file, lostTo)));
  }

  @Override
  public void remove(String path) {
    String term = Keys.cut(path);
    files.markGone(Schema.FROM, path);
    write(() -> writer.deleteDocuments(new Term(Schema.FROM, term), new Term(Schema.FILE, term)));
  }

  @Override
  public List<String> absent(String below, Predicate<String> present) {
    return files.absent(below, present);
  }

  @Override
  public List<String> superseded(String path) {
    return files.superseded(path);
  }

  @Override
  public Committed commit() {
    return write(() -> {
      Flushing.all(writer);
      List<Superseded> superseded = Superseding.resolve(writer);
      DirectoryReader before = files.reader();
      if (before == null) {
        Grouping.all(writer);
      } else {
        superseded.forEach(article -> files.markGone(Schema.KEY, article.path()));
        Grouping.changed(writer, new Grouping.Gone(before, files.gone()), change);
      }
      long articles = Superseding.countArticles(writer);
      announcing.alerts().at(new Announced());
      return new Committed(articles, superseded, List.of());
    });
  }

  /** The change as the saved searches see it. */
  private final class Announced implements Alerts.Commit {
    @Override
    public void match(List<Alert> alerts, Alerts.Found found) {
      AlertMatching matching = new AlertMatching(writer, files.reader(), change);
      write(() -> {
        matching.match(announcing.reverse(), alerts, found);
        return change;
      });
    }

    @Override
    public void make(String mark) {
      writer.setLiveCommitData(
          Map.of(
                  Schema.COMMIT_VERSION, String.valueOf(Schema.VERSION),
                  Schema.COMMIT_TIME, Instant.now().toString(),
                  Schema.COMMIT_CHANGE, String.valueOf(change),
                  Schema.COMMIT_MARK, mark)
              .entrySet());
      write(writer::commit);
    }
  }

  @Override
  public void close() {
    try (directory;
        writer;
        said;
        files) {
      LOG.debug("Ending the change");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a step of the change. Once the disk failed at one, on whatever thread, all others say so
   * too.
   */
  private <T> T write(Step<T> step) {
    try {
      return step.take();
    } catch (IOException e) {
      throw unwritable(folder, e);
    } catch (AlreadyClosedException e) {
      if (writer.getTragicException() instanceof IOException failure) {
        throw unwritable(folder, failure);
      }
      throw e;
    }
  }

  /** Merges in the background, which only saves time for searches: one that fails is said. */
  private static final class Merging extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {
      LOG.warn("Segments could not be merged: {}", failure.toString());
    }
  }

  private interface Step<T> {
    T take() throws IOException;
  }
}
