package bureau.lucene;

import bureau.search.IndexUnavailableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What a commit says of itself beside its articles. */
final class Commits {
  private Commits() {}

  /**
   * Refuses an index that this version would misread. One without a commit is fine.
   *
   * @throws IndexUnavailableException if the last commit is of another schema
   */
  static void checkVersion(Directory directory, Path folder) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      checkVersion(SegmentInfos.readLatestCommit(directory).getUserData(), folder);
    }
  }

  /** The same for the commit that a reader has open. */
  static void checkVersion(DirectoryReader reader, Path folder) throws IOException {
    checkVersion(reader.getIndexCommit().getUserData(), folder);
  }

  private static void checkVersion(Map<String, String> userData, Path folder) {
    checkOwner(userData, folder);
    String version = userData.get(Schema.COMMIT_VERSION);
    if (!String.valueOf(Schema.VERSION).equals(version)) {
      throw new IndexUnavailableException(
          "The index in %s is of version %s, this program reads version %d; rebuild it with: bureau index FOLDER --index %s"
              .formatted(folder, version, Schema.VERSION, folder));
    }
  }

  /**
   * Refuses to write over the index of another program. One that cannot be read is nobody's.
   *
   * @throws IndexUnavailableException if there is one that is not Bureau's
   */
  static void checkOwner(Directory directory, Path folder) throws IOException {
    if (DirectoryReader.indexExists(directory) && isReadable(directory)) {
      checkOwner(SegmentInfos.readLatestCommit(directory).getUserData(), folder);
    }
  }

  private static void checkOwner(Map<String, String> userData, Path folder) {
    if (!userData.containsKey(Schema.COMMIT_VERSION)) {
      throw new IndexUnavailableException(
          folder + " holds a Lucene index that is not Bureau's; name another folder with --index");
    }
  }

  /** Whether this version of Lucene can read the last commit, if there is one. */
  static boolean isReadable(Directory directory) throws IOException {
    try {
      if (DirectoryReader.indexExists(directory)) {
        SegmentInfos.readLatestCommit(directory);
      }
      return true;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      return false;
    }
  }

  /** Takes out commits that nobody can read, so that a new index can begin. */
  static void forget(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS)) {
        directory.deleteFile(file);
      }
    }
  }

  /** The number of the change that the writer's last commit made; 0 if it has made none. */
  static long change(IndexWriter writer) {
    for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
      if (entry.getKey().equals(Schema.COMMIT_CHANGE)) {
        return Long.parseLong(entry.getValue());
      }
    }
    return 0;
  }

  /**
   * The mark of the last commit, of whatever version; empty if it has none or there is no commit.
   */
  static String mark(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? SegmentInfos.readLatestCommit(directory)
            .getUserData()
            .getOrDefault(Schema.COMMIT_MARK, "")
        : "";
  }

  /** When a commit was made. */
  static Instant time(IndexCommit commit) throws IOException {
    String time = commit.getUserData().get(Schema.COMMIT_TIME);
    return time == null ? Instant.EPOCH : Instant.parse(time);
  }

  /** What went wrong, in words for a person, with what to do about it. */
  static String reason(IOException failure) {
    return switch (failure) {
      case IndexFormatTooOldException e ->
          "it was made by an older Lucene; rebuild it with: bureau index FOLDER";
      case IndexFormatTooNewException e ->
          "it was made by a newer Lucene; rebuild it with: bureau index FOLDER";
      case EOFException e -> "a file of it is cut short; rebuild it with: bureau index FOLDER";
      case CorruptIndexException e ->
          "a file of it is damaged (%s); rebuild it with: bureau index FOLDER"
              .formatted(e.getOriginalMessage());
      case AccessDeniedException e -> "permission denied for " + e.getFile();
      case NoSuchFileException e ->
          "the file %s is missing; rebuild it with: bureau index FOLDER".formatted(e.getFile());
      case FileSystemException e when e.getReason() != null ->
          "%s: %s".formatted(e.getFile(), e.getReason());
      default -> String.valueOf(failure.getMessage());
    };
  }
}
