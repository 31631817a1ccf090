package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills indexing processes with SIGKILL and searches what they leave. */
class KilledIndexingIT {
  private static final int OLD_ARTICLES = 300;
  private static final int NEW_ARTICLES = 8_000;
  private static final int KILLS = 6;
  private static final long SEED = 20_240_517;

  @TempDir private Path temp;

  @Test
  void indexThatStoodBeforeAnswersWholeAfterEveryKill() throws Exception {
    Path index = temp.resolve("index");
    Path old = articles("old", OLD_ARTICLES);
    Path replacement = articles("new", NEW_ARTICLES);
    assertThat(indexing(old, index).start().waitFor()).isZero();
    assertThat(count(index, "old")).isEqualTo(OLD_ARTICLES);

    long whole = System.nanoTime();
    Path scratch = temp.resolve("scratch");
    assertThat(indexing(replacement, scratch).start().waitFor()).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - whole);

    Random random = new Random(SEED);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      // From just after the start to near the commit at the end.
      long millis = wholeMillis * (i + 1) / (KILLS + 1) + random.nextInt(50);
      Process process = indexing(replacement, index).start();
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      killed += ended ? 0 : 1;
      long before = count(index, "old");
      long after = count(index, "new");
      assertThat(List.of(before, after))
          .as("seed %d, killed after %d ms", SEED, millis)
          .isIn(List.of((long) OLD_ARTICLES, 0L), List.of(0L, (long) NEW_ARTICLES));
      assertThat(new LuceneIndex(index).check().sound()).isTrue();
      if (after > 0) {
        assertThat(indexing(old, index).start().waitFor()).isZero();
      }
    }
    assertThat(killed).as("processes killed before their end").isGreaterThanOrEqualTo(KILLS / 2);

    assertThat(indexing(replacement, index).start().waitFor()).isZero();
    assertThat(count(index, "new")).isEqualTo(NEW_ARTICLES);
    assertThat(count(index, "old")).isZero();
  }

  private Path articles(String word, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%s%d\",\"title\":\"Item %d\",\"text\":\"This %s report is number %d.\"}"
              .formatted(word, i, i, word, i));
    }
    return Files.write(temp.resolve(word + ".jsonl"), lines);
  }

  private ProcessBuilder indexing(Path articles, Path index) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "bureau.cli.Main",
            "index",
            articles.toString(),
            "--index",
            index.toString())
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("output.log").toFile());
  }

  private static long count(Path index, String word) {
    try (Searcher searcher = new LuceneIndex(index).searcher(Duration.ofDays(1))) {
      return searcher.search(SearchRequest.ranking(Query.Word.of(word), 0)).total();
    }
  }
}
