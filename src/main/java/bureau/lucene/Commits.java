package bureau.lucene;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
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
    String version = userData.get(Schema.COMMIT_VERSION);
    if (version == null) {
      throw new IndexUnavailableException(
          folder + " holds a Lucene index that is not Bureau's; name another folder with --index");
    }
    if (!version.equals(String.valueOf(Schema.VERSION))) {
      throw new IndexUnavailableException(
          "The index in %s is of version %s, this program reads version %d; rebuild it with: bureau index FOLDER --index %s"
              .formatted(folder, version, Schema.VERSION, folder));
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
      case CorruptIndexException e ->
          "a file of it is damaged (%s); rebuild it with: bureau index FOLDER"
              .formatted(e.getOriginalMessage());
      case AccessDeniedException e -> "permission denied for " + e.getFile();
      case NoSuchFileException e -> "the file " + e.getFile() + " is missing";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
