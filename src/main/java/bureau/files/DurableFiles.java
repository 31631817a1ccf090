package bureau.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts files in the place of others, whole: whoever reads one, whenever its writer died or the
 * power failed, finds the one before or the one after. One writer at a time.
 */
public final class DurableFiles {
  /** Windows gives no program a handle of a folder, and keeps folders by itself. */
  private static final boolean FOLDERS_ARE_SYNCED = File.separatorChar == '/';

  private DurableFiles() {}

  /**
   * Puts a file in its place and waits until the disk has it.
   *
   * @param file where; folders that are missing are made
   * @param bytes what it is to hold
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    put(file, bytes);
    sync(folderOf(file));
  }

  /**
   * Puts a file in its place, of which the disk learns by {@link #sync}; until then a power cut may
   * bring the one before back.
   *
   * @param file where; folders that are missing are made
   * @param bytes what it is to hold
   */
  public static void put(Path file, byte[] bytes) throws IOException {
    makeFolder(folderOf(file));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Waits until the disk has the names of all files in a folder; nothing if there is none. */
  public static void sync(Path folder) throws IOException {
    if (FOLDERS_ARE_SYNCED && Files.isDirectory(folder)) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  /** Makes a folder and those it lies in, as far as they are missing. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folderOf(folder));
      Files.createDirectories(folder);
      sync(folderOf(folder));
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }
}
