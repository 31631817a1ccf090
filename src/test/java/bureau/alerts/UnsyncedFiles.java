package bureau.alerts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * A file system that knows what a power cut would take away: bytes that were written and names that
 * were given, moved or taken without waiting for the disk.
 */
final class UnsyncedFiles extends FilterFileSystemProvider {
  private final Set<String> unsynced = new TreeSet<>();

  UnsyncedFiles(Path any) {
    super("unsynced://", any.getFileSystem());
  }

  /** The files whose bytes, and the folders whose names, are not on the disk. */
  Set<String> unsynced() {
    return new TreeSet<>(unsynced);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return new FilterFileChannel(super.newFileChannel(path, options, attributes)) {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        unsynced.add(path.toString());
        return super.write(bytes);
      }

      @Override
      public void force(boolean metaData) throws IOException {
        super.force(metaData);
        unsynced.remove(path.toString());
      }
    };
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    if (unsynced.contains(from.toString())) {
      throw new IOException(from + " takes its place before the disk has its bytes");
    }
    super.move(from, to, options);
    unsynced.add(String.valueOf(to.getParent()));
  }

  @Override
  public void delete(Path path) throws IOException {
    super.delete(path);
    unsynced.add(String.valueOf(path.getParent()));
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    boolean deleted = super.deleteIfExists(path);
    if (deleted) {
      unsynced.add(String.valueOf(path.getParent()));
    }
    return deleted;
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    boolean isNew = !Files.isDirectory(path);
    super.createDirectory(path, attributes);
    if (isNew) {
      unsynced.add(String.valueOf(path.getParent()));
    }
  }
}
