package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files in a ZIP archive in their order, each as if it lay in a folder; they are named
 * {@code archive.zip!folder/file}.
 *
 * @param inner reads each
 */
record Zip(Cutter inner) implements Cutter {
  /** The most files that are read of one archive. */
  static final int MOST = 1_000_000;

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Counted compressed = new Counted(input.bytes());
    // Not closed: that would close the file, which is not ours.
    ZipInputStream archive = new ZipInputStream(compressed);
    try {
      cut(archive, compressed, input, pieces);
    } catch (ZipException | EOFException e) {
      if (String.valueOf(e.getMessage()).contains("EXT descriptor")) {
        throw new UnreadableException(
            "a file in it lies there uncompressed and without its size, as browser extensions write"
                + " archives: unpack it and index what is in it; what stands behind it is not read");
      }
      throw new UnreadableException(
          "broken as an archive: " + e.getMessage() + "; what stands behind it is not read");
    }
  }

  private void cut(ZipInputStream archive, Counted compressed, Input input, Pieces pieces)
      throws IOException {
    int files = 0;
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      if (++files > MOST) {
        throw new UnreadableException("more than a million files; it is not read on");
      }
      String path = input.path() + "!" + entry.getName();
      if (isHidden(entry.getName())) {
        pieces.take(Piece.skipped(path, "hidden file"));
        continue;
      }
      long before = compressed.bytes();
      Expanded expanded = new Expanded(archive, () -> compressed.bytes() - before);
      inner.cut(
          input.within(expanded, path, entry.getName()).savedAt(saved(entry, input.saved())),
          pieces);
    }
    if (files == 0) {
      pieces.take(Piece.skipped(input.path(), "an empty archive"));
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }

  private static @Nullable Instant saved(ZipEntry entry, @Nullable Instant otherwise) {
    FileTime time = entry.getLastModifiedTime();
    return time == null ? otherwise : time.toInstant();
  }
}
