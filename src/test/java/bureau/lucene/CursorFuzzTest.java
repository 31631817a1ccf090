package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bureau.query.Query;
import bureau.search.Indexer;
import bureau.search.InvalidCursorException;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays the inputs of src/test/resources/fuzz/Cursor, and forges cursors of a real index. */
class CursorFuzzTest {
  private static final long SEED = 1931;
  private static final int FORGED = 3_000;

  @Test
  void keptTextIsACursorOrNone() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/Cursor"))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> CursorFuzz.fuzzerTestOneInput(bytes))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void forgedCursorIsAnsweredOrRefused(@TempDir Path folder) {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      SampleArticles.all().forEach(article -> indexer.add(article, SampleArticles.file(article)));
      indexer.commit();
    }
    Random random = new Random(SEED);
    int answered = 0;
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      for (Sort sort : Sort.values()) {
        SearchRequest first =
            SearchRequest.ranking(new Query.Everything(), 1).sortedBy(sort).grouping(true);
        String next = String.valueOf(searcher.search(first).next());
        for (int i = 0; i < FORGED / Sort.values().length; i++) {
          byte[] bytes = Base64.getUrlDecoder().decode(next);
          int places = 1 + random.nextInt(8);
          for (int place = 0; place < places; place++) {
            // the request's digest stands in the four bytes behind the first eight
            int at = random.nextInt(bytes.length - 4);
            bytes[at < 8 ? at : at + 4] = (byte) random.nextInt();
          }
          String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          try {
            assertThat(searcher.search(first.after(forged)).hits()).hasSizeLessThanOrEqualTo(1);
            answered++;
          } catch (InvalidCursorException e) {
            assertThat(e).hasMessageContaining("cursor");
          }
        }
      }
    }
    assertThat(answered).isPositive();
  }
}
