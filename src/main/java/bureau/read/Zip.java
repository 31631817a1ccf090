package bureau.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Enumeration;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files in a ZIP archive in their order, each as if it lay in a folder; they are named
 * {@code archive.zip!folder/file}. An archive is read as a stream until a file in it lies there
 * uncompressed and without its size, which is written behind it: from there on the archive's
 * directory says where files end, if the archive is a file of its own.
 *
 * @param inner reads each
 */
record Zip(Cutter inner) implements Cutter {
  /** The most files that are read of one archive. */
  static final int MOST = 1_000_000;

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Reading reading = new Reading(input, pieces);
    try {
      reading.stream();
    } catch (ZipException | EOFException e) {
      if (!String.valueOf(e.getMessage()).contains("EXT descriptor")) {
        throw broken(e);
      }
      Path file = input.file();
      if (file == null) {
        throw new UnreadableException(
            "a file in it lies there uncompressed and without its size, as browser extensions write"
                + " archives: unpack what it lies in; what stands behind it is not read");
      }
      reading.restOf(file);
    }
    if (reading.files == 0) {
      pieces.take(Piece.skipped(input.path(), "an empty archive"));
    }
  }

  private static UnreadableException broken(IOException e) {
    return new UnreadableException(
        "broken as an archive: " + e.getMessage() + "; what stands behind it is not read");
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }

  private static @Nullable Instant saved(ZipEntry entry, @Nullable Instant otherwise) {
    FileTime time = entry.getLastModifiedTime();
    return time == null ? otherwise : time.toInstant();
  }

  /** Reads one archive. */
  private final class Reading {
    private final Input input;
    private final Pieces pieces;

    /** How many files were come to. */
    private int files;

    Reading(Input input, Pieces pieces) {
      this.input = input;
      this.pieces = pieces;
    }

    void stream() throws IOException {
      Counted compressed = new Counted(input.bytes());
      // Not closed: that would close the file, which is not ours.
      ZipInputStream archive = new ZipInputStream(compressed);
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (!entry.isDirectory()) {
          long before = compressed.bytes();
          count();
          cut(entry, archive, () -> compressed.bytes() - before);
        }
      }
    }

    /** Goes on by the directory, which has the files in the order in which they were written. */
    void restOf(Path file) throws IOException {
      int known = files;
      files = 0;
      try (ZipFile archive = new ZipFile(file.toFile())) {
        Enumeration<? extends ZipEntry> entries = archive.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (entry.isDirectory()) {
            continue;
          }
          count();
          if (files > known) {
            try (InputStream bytes = archive.getInputStream(entry)) {
              cut(entry, bytes, entry::getCompressedSize);
            }
          }
        }
      } catch (ZipException | EOFException e) {
        throw broken(e);
      }
    }

    private void count() {
      if (++files > MOST) {
        throw new UnreadableException("more than a million files; it is not read on");
      }
    }

    private void cut(ZipEntry entry, InputStream bytes, LongSupplier compressed)
        throws IOException {
      String path = input.path() + "!" + entry.getName();
      if (isHidden(entry.getName())) {
        pieces.take(Piece.skipped(path, "hidden file"));
        return;
      }
      inner.cut(
          input
              .within(new Expanded(bytes, compressed), path, entry.getName())
              .savedAt(saved(entry, input.saved())),
          pieces);
    }
  }
}
