package bureau.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;

/** A disk that holds an index and fails as it is told. It outlives whoever opens it. */
final class Disk {
  private final MockDirectoryWrapper directory;
  private int operations;
  private int fatal;

  Disk(Random random) {
    directory = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
    directory.setCheckIndexOnClose(false);
    directory.setAssertNoUnrefencedFilesOnClose(false);
    directory.failOn(new Power());
  }

  /** An index on this disk. */
  LuceneIndex index(Path folder) {
    return new LuceneIndex(new IndexFolder(folder, "test", path -> unclosed()));
  }

  private Directory unclosed() {
    return new FilterDirectory(directory) {
      @Override
      public void close() {}
    };
  }

  /**
   * The power fails at one of the operations to come: what was not synced is lost or torn, and
   * nothing works.
   *
   * @param operation which of them, from 1
   */
  void failPowerAt(int operation) {
    operations = 0;
    fatal = operation;
  }

  /** The power is back. */
  void restorePower() {
    fatal = 0;
    directory.clearCrash();
  }

  /** How many operations there were since the last call of {@link #failPowerAt}. */
  int operations() {
    return operations;
  }

  /** Operations fail at random. */
  void failSometimes(double rate) {
    directory.setRandomIOExceptionRate(rate);
  }

  /** There is room for so many bytes more; without end at 0. */
  void limit(long bytes) throws IOException {
    directory.setMaxSizeInBytes(bytes == 0 ? 0 : directory.sizeInBytes() + bytes);
  }

  private final class Power extends MockDirectoryWrapper.Failure {
    @Override
    public void eval(MockDirectoryWrapper disk) throws IOException {
      operations++;
      if (operations == fatal) {
        disk.crash();
      }
    }
  }
}
