package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path temp;
  private Path folder;
  private Path index;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectory(temp.resolve("articles"));
    index = Files.createDirectory(folder.resolve("index"));
  }

  @Test
  void fileThatComesChangesOrGoesIsTold() throws Exception {
    Path file = folder.resolve("a.txt");
    try (FolderWatch watch = new FolderWatch(List.of(folder), index, NEVER)) {
      Files.writeString(file, "one");
      assertThat(watch.next()).containsExactly(file);
      Files.writeString(file, "two");
      assertThat(watch.next()).containsExactly(file);
      Files.delete(file);
      assertThat(watch.next()).containsExactly(file);
    }
  }

  @Test
  void folderThatComesIsWatchedToo() throws Exception {
    Path below = folder.resolve("2024/03");
    try (FolderWatch watch = new FolderWatch(List.of(folder), index, NEVER)) {
      Files.createDirectories(below);
      assertThat(watch.next()).contains(folder.resolve("2024"));
      Path file = Files.writeString(below.resolve("a.txt"), "one");
      assertThat(watch.next()).contains(file);
    }
  }

  @Test
  void indexAndHiddenFilesDoNotCount() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder), index, NEVER)) {
      Files.writeString(index.resolve("segments_1"), "x");
      Files.writeString(folder.resolve(".part"), "x");
      Path file = Files.writeString(folder.resolve("a.txt"), "one");
      assertThat(watch.next()).containsExactly(file);
    }
  }

  @Test
  void besideAFileThatIsWatchedOthersDoNotCount() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
    try (FolderWatch watch = new FolderWatch(List.of(file), index, NEVER)) {
      Files.writeString(folder.resolve("b.jsonl"), "{}");
      Files.writeString(file, "{}\n{}");
      assertThat(watch.next()).containsExactly(file);
    }
  }

  @Test
  void nowAndThenAllIsToBeLookedAt() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder), index, Duration.ofMillis(1))) {
      assertThat(watch.next()).isEqualTo(Set.of());
      assertThat(watch.next()).isEqualTo(Set.of());
    }
  }
}
