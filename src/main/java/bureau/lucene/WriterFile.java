package bureau.lucene;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Who holds the lock of an index, in a file beside it for as long as it is held: Lucene's lock
 * itself says nothing. A process that was killed leaves its file, and no lock.
 *
 * @param path the file
 */
record WriterFile(Path path) implements AutoCloseable {
  private static final String NAME = "writer.properties";
  private static final String PROCESS = "process";
  private static final String HOST = "host";
  private static final String SINCE = "since";
  private static final String COMMAND = "command";

  /** Says that this process holds the lock. */
  static WriterFile write(IndexFolder folder) throws IOException {
    Properties said = new Properties();
    said.setProperty(PROCESS, String.valueOf(ProcessHandle.current().pid()));
    said.setProperty(HOST, host());
    said.setProperty(SINCE, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    said.setProperty(COMMAND, folder.command());
    Path file = folder.path().resolve(NAME);
    try (Writer out = Files.newBufferedWriter(file)) {
      said.store(out, null);
    }
    return new WriterFile(file);
  }

  /** What to tell whoever finds an index locked. */
  static IndexUnavailableException locked(Path folder, LockObtainFailedException failure) {
    return new IndexUnavailableException(
        "Another program has locked the index in %s: %s; wait until it ends, or stop it"
            .formatted(folder, holder(folder)),
        failure);
  }

  private static String holder(Path folder) {
    Properties said = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(NAME))) {
      said.load(in);
      if (isRunning(said)) {
        return "process %s on %s since %s, which runs: %s"
            .formatted(
                said.getProperty(PROCESS),
                said.getProperty(HOST),
                said.getProperty(SINCE),
                said.getProperty(COMMAND));
      }
    } catch (IOException | IllegalArgumentException e) {
      // There is no such file yet or any more, or it is being written: the lock alone is known.
    }
    return "it holds the lock " + folder.resolve(IndexWriter.WRITE_LOCK_NAME);
  }

  /** A file that names a process of this machine that is gone was left behind by a kill. */
  private static boolean isRunning(Properties said) {
    return !host().equals(said.getProperty(HOST))
        || ProcessHandle.of(Long.parseLong(said.getProperty(PROCESS))).isPresent();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
