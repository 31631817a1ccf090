package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index on a disk that is full or cannot be written; where none can be mounted, skipped. */
class FaultyDiskTest {
  private static final String SIZE = "size=1m";

  @TempDir private Path temp;
  private Path disk;
  private Path index;
  private final StringWriter err = new StringWriter();
  private boolean mounted;

  @BeforeEach
  void mountASmallDiskWithAnIndex() throws Exception {
    disk = Files.createDirectory(temp.resolve("disk"));
    mounted = succeeds("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
    assumeTrue(mounted, "a disk of its own can only be mounted by root");
    index = disk.resolve("index");
    assertThat(run("index", articles("old", 10).toString())).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(succeeds("umount", "-l", disk.toString())).isTrue();
    }
  }

  @Test
  void fullDiskIsSaidAndTheOldIndexStaysAndIsServed() throws Exception {
    Path large = articles("new", 2_500);
    try (Searcher open = new LuceneIndex(index).searcher(Duration.ofMillis(10))) {
      for (String mode : List.of("--rebuild", "--update")) {
        assertThat(run("index", mode, large.toString())).isEqualTo(2);
        assertThat(err.toString())
            .contains("bureau: The index in " + index + " cannot be written: No space left")
            .doesNotContain("\tat ");
        assertThat(count(open, "old")).isEqualTo(10);
        assertThat(count(open, "new")).isZero();
        assertThat(run("check")).isZero();
      }
    }
    assertThat(run("index", articles("new", 20).toString())).isZero();
    assertThat(run("check")).isZero();
    assertThat(found("new")).isEqualTo(20);
  }

  @Test
  void indexOnADiskThatIsReadOnlyIsServedAndTheWriterToldWhy() throws Exception {
    assertThat(succeeds("mount", "-o", "remount,ro", disk.toString())).isTrue();
    for (String mode : List.of("--rebuild", "--update")) {
      assertThat(run("index", mode, articles("new", 5).toString())).isEqualTo(2);
      assertThat(err.toString())
          .contains("bureau: The index in " + index + " cannot be written: ", "Read-only")
          .doesNotContain("\tat ");
    }
    assertThat(found("old")).isEqualTo(10);
    assertThat(run("check")).isZero();
    assertThat(run("search", "old")).isZero();
  }

  private Path articles(String word, int count) throws IOException {
    Random random = new Random(count);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder(word);
      for (int j = 0; j < 60; j++) {
        text.append(" w").append(random.nextInt(1 << 20));
      }
      lines.add(
          "{\"id\":\"%s%d\",\"title\":\"Item\",\"language\":\"en\",\"text\":\"%s\"}"
              .formatted(word, i, text));
    }
    return Files.write(temp.resolve(word + ".jsonl"), lines);
  }

  private int run(String command, String... arguments) {
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(command, "--index", index.toString()));
    all.addAll(List.of(arguments));
    PrintWriter out = new PrintWriter(new StringWriter());
    return Main.run(out, new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private long found(String word) {
    try (Searcher searcher = new LuceneIndex(index).searcher(Duration.ofDays(1))) {
      return count(searcher, word);
    }
  }

  private static long count(Searcher searcher, String word) {
    return searcher.search(SearchRequest.ranking(Query.Word.of(word), 0)).total();
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
