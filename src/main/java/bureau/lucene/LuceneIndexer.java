package bureau.lucene;

import bureau.article.Article;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One {@link IndexWriter} as one transaction: it commits once, at {@link #commit}. Killed at any
 * moment before, it leaves the last commit as it was; Lucene removes its leavings at the next run.
 */
final class LuceneIndexer implements Indexer {
  /** Above this, Lucene writes what it has buffered into a segment, in MiB. */
  private static final double BUFFER_MIB = 256;

  private final Directory directory;
  private final IndexWriter writer;

  /** The commit that the change began with; null if it began with nothing. */
  private final @Nullable DirectoryReader before;

  /** The articles of {@link #before} that are gone. Guarded by itself. */
  private final FixedBitSet gone;

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
      Directory directory,
      IndexWriter writer,
      @Nullable DirectoryReader before,
      Announcing announcing) {
    this.announcing = announcing;
    this.directory = directory;
    this.writer = writer;
    this.before = before;
    this.gone = new FixedBitSet(before == null ? 0 : before.maxDoc());
    this.change = before == null ? 1 : Commits.change(writer) + 1;
  }

  /**
   * Begins a change.
   *
   * @param folder the index's folder
   * @param fresh whether to begin with an empty index instead of the last commit
   * @param announcing who is told of it
   */
  @SuppressWarnings("MustBeClosedChecker") // what is opened here is closed by close()
  static LuceneIndexer open(Path folder, boolean fresh, Announcing announcing) {
    Directory directory = null;
    IndexWriter writer = null;
    try {
      directory = FSDirectory.open(folder);
      if (!fresh) {
        Commits.checkVersion(directory, folder);
      }
      writer = new IndexWriter(directory, configuration(fresh));
      boolean began = !fresh && writer.getDocStats().maxDoc > 0;
      DirectoryReader before = began ? DirectoryReader.open(writer) : null;
      return new LuceneIndexer(directory, writer, before, announcing);
    } catch (LockObtainFailedException e) {
      throw closing(
          directory,
          writer,
          new IndexUnavailableException(
              "Another program is writing to the index in "
                  + folder
                  + " and holds its lock, "
                  + folder.resolve(IndexWriter.WRITE_LOCK_NAME)
                  + "; wait until it ends, or stop it",
              e));
    } catch (IOException e) {
      throw closing(
          directory,
          writer,
          new IndexUnavailableException(
              "The index in " + folder + " cannot be written: " + Commits.reason(e), e));
    } catch (RuntimeException e) {
      throw closing(directory, writer, e);
    }
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

  private static IndexWriterConfig configuration(boolean fresh) {
    return new IndexWriterConfig(TextAnalysis.indexing(Language.ENGLISH))
        .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
        .setSimilarity(Ranking.TEXT.similarity())
        .setCodec(new StoredInBlocks())
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setCommitOnClose(false);
  }

  @Override
  public Optional<InputFile> known(String path) {
    return files(Schema.FILE, path, FileDocument::read).stream().findFirst();
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
    files(Schema.FILE, file.path(), FileDocument::lostTo).forEach(lostTo -> write(file, lostTo));
  }

  private void write(InputFile file, List<String> lostTo) {
    Term term = new Term(Schema.FILE, ArticleDocument.cut(file.path()));
    write(() -> writer.updateDocument(term, FileDocument.of(file, lostTo)));
  }

  @Override
  public void remove(String path) {
    String term = ArticleDocument.cut(path);
    markGone(Schema.FROM, path);
    write(() -> writer.deleteDocuments(new Term(Schema.FROM, term), new Term(Schema.FILE, term)));
  }

  @Override
  public List<String> absent(Predicate<String> present) {
    List<String> absent = new ArrayList<>();
    if (before == null) {
      return absent;
    }
    try {
      for (LeafReaderContext leaf : before.leaves()) {
        collectAbsent(leaf, present, absent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return absent;
  }

  private static void collectAbsent(
      LeafReaderContext leaf, Predicate<String> present, List<String> absent) throws IOException {
    Terms terms = leaf.reader().terms(Schema.FILE);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum each = terms.iterator();
    PostingsEnum documents = null;
    while (each.next() != null) {
      documents = each.postings(documents, PostingsEnum.NONE);
      int document = documents.nextDoc();
      if (document == DocIdSetIterator.NO_MORE_DOCS || (live != null && !live.get(document))) {
        continue;
      }
      String path = each.term().utf8ToString();
      if (!present.test(path)) {
        absent.add(path);
      }
    }
  }

  @Override
  public List<String> superseded(String path) {
    return files(Schema.LOST_TO, path, FileDocument::read).stream().map(InputFile::path).toList();
  }

  private void markGone(String field, String path) {
    each(
        field,
        path,
        (leaf, document) -> {
          synchronized (gone) {
            gone.set(leaf.docBase + document);
          }
        });
  }

  /** Reads the documents of the files that have a path in a field. */
  private <T> List<T> files(String field, String path, FileReader<T> reader) {
    List<T> files = new ArrayList<>();
    each(field, path, (leaf, document) -> files.add(reader.read(leaf.reader(), document)));
    return files;
  }

  /** Visits the documents that had a path in a field when the change began. */
  private void each(String field, String path, Visitor visitor) {
    if (before == null) {
      return;
    }
    try {
      Term term = new Term(field, ArticleDocument.cut(path));
      for (LeafReaderContext leaf : before.leaves()) {
        PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
        if (documents == null) {
          continue;
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          if (live == null || live.get(document)) {
            visitor.visit(leaf, document);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Committed commit() {
    try {
      List<Superseded> superseded = Superseding.resolve(writer);
      if (before == null) {
        Grouping.all(writer);
      } else {
        superseded.forEach(article -> markGone(Schema.KEY, article.path()));
        Grouping.changed(writer, new Grouping.Gone(before, gone), change);
      }
      long articles = Superseding.countArticles(writer);
      announcing.alerts().at(new Announced());
      return new Committed(articles, superseded);
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be committed", e);
    }
  }

  /** The change as the saved searches see it. */
  private final class Announced implements Alerts.Commit {
    @Override
    public void match(List<Alert> alerts, Alerts.Found found) {
      write(() ->
          new AlertMatching(writer, before, change).match(announcing.reverse(), alerts, found));
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
        writer) {
      if (before != null) {
        before.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be written", e);
    }
  }

  private interface FileReader<T> {
    T read(LeafReader reader, int document) throws IOException;
  }

  private interface Visitor {
    void visit(LeafReaderContext leaf, int document) throws IOException;
  }

  private interface Change {
    void make() throws IOException;
  }
}
