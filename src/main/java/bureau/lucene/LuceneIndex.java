package bureau.lucene;

import bureau.lucene.LuceneIndexer.Announcing;
import bureau.search.Alerts;
import bureau.search.Engine;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/**
 * The embedded engine: an index kept in a folder of its own. The folder may hold other files; they
 * are left alone. What is worked out about saved searches at one change is kept for the next.
 */
public final class LuceneIndex implements Engine {
  private final IndexFolder folder;
  private final ReverseIndex reverse = new ReverseIndex();

  /**
   * Names the index.
   *
   * @param folder where it is, or is to be
   */
  public LuceneIndex(Path folder) {
    this(folder, "another program");
  }

  /**
   * Names the index, for a command of which others may want to know.
   *
   * @param command what whoever finds the index locked is told of its writer
   */
  public LuceneIndex(Path folder, String command) {
    this(new IndexFolder(folder, command, FSDirectory::open));
  }

  LuceneIndex(IndexFolder folder) {
    this.folder = folder;
  }

  /** Where the index is, or is to be. */
  public Path folder() {
    return folder.path();
  }

  /**
   * What a check of an index found.
   *
   * @param sound whether all of it can be read
   * @param articles how many articles it holds
   * @param segments how many segments it is made of
   * @param problems what is wrong, one sentence each; empty if it is sound
   */
  public record Check(boolean sound, long articles, int segments, List<String> problems) {
    /** Keeps a copy of the list. */
    public Check {
      problems = List.copyOf(problems);
    }
  }

  @Override
  public boolean exists() {
    if (!Files.isDirectory(folder())) {
      return false;
    }
    try (Directory directory = folder.open()) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The folder " + folder() + " cannot be read: " + Commits.reason(e), e);
    }
  }

  @Override
  public Searcher searcher(Duration refresh) {
    if (!exists()) {
      throw new IndexUnavailableException(
          "There is no index in %s yet; make one with: bureau index FOLDER --index %s"
              .formatted(folder(), folder()));
    }
    return LuceneSearcher.open(folder, refresh);
  }

  /**
   * Begins a rebuild: the new index starts empty and takes the old one's place at the commit.
   *
   * @throws IndexUnavailableException if the folder cannot be written, or another program writes
   */
  public Indexer rebuild() {
    return rebuild(Alerts.NONE);
  }

  @Override
  public Indexer rebuild(Alerts alerts) {
    return LuceneIndexer.open(folder, true, new Announcing(alerts, reverse));
  }

  /**
   * Begins an update of what is there, if anything.
   *
   * @throws IndexUnavailableException if the folder cannot be written, another program writes, or
   *     the index is of another version
   */
  public Indexer update() {
    return update(Alerts.NONE);
  }

  @Override
  public Indexer update(Alerts alerts) {
    return LuceneIndexer.open(folder, false, new Announcing(alerts, reverse));
  }

  @Override
  public String mark() {
    if (!Files.isDirectory(folder())) {
      return "";
    }
    try (Directory directory = folder.open()) {
      return Commits.mark(directory);
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The index in " + folder() + " cannot be read: " + Commits.reason(e), e);
    }
  }

  /** How many of the saved searches of the last change every article has to be tried with. */
  int unfiltered() {
    return reverse.unfiltered();
  }

  /**
   * Reads every byte of the index and compares it with its checksums and with itself. Searches may
   * go on meanwhile; a writer must not.
   *
   * @throws IndexUnavailableException if there is none, or a program writes to it
   */
  public Check check() {
    try (Searcher searcher = searcher(Duration.ofDays(1));
        Directory directory = folder.open();
        Lock lock = lockOutWriters(directory);
        CheckIndex checker = new CheckIndex(directory, lock)) {
      CheckIndex.Status status = checker.checkIndex();
      List<String> problems =
          status.clean
              ? List.of()
              : List.of(
                  "%d of %d segments with %d documents are damaged; rebuild with: bureau index FOLDER"
                      .formatted(
                          status.numBadSegments, status.numSegments, status.totLoseDocCount));
      return new Check(status.clean, searcher.summary().articles(), status.numSegments, problems);
    } catch (LockObtainFailedException e) {
      throw WriterFile.locked(folder(), e);
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The index in " + folder() + " cannot be checked: " + Commits.reason(e), e);
    }
  }

  /** On a disk that is read-only there are none, and no lock to be had. */
  private Lock lockOutWriters(Directory directory) throws IOException {
    return Files.getFileStore(folder()).isReadOnly()
        ? NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME)
        : directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
  }
}
