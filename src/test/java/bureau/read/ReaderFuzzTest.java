package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Any bytes, read as each kind of file: an article, a stated reason or a stated error for each
 * entry, and nothing else. The inputs kept beside this class are replayed by every test run; with
 * {@code JAZZER_FUZZ=1} in the environment and one of the methods chosen, new ones are looked for.
 */
class ReaderFuzzTest {
  private static final ArticleReader READER = new ArticleReader();

  @FuzzTest(maxDuration = "3m")
  void page(byte[] bytes) throws IOException {
    check(bytes, "page.html");
  }

  @FuzzTest(maxDuration = "3m")
  void export(byte[] bytes) throws IOException {
    check(bytes, "export.txt");
  }

  @FuzzTest(maxDuration = "3m")
  void download(byte[] bytes) throws IOException {
    check(bytes, "download.txt");
  }

  @FuzzTest(maxDuration = "3m")
  void jsonLines(byte[] bytes) throws IOException {
    check(bytes, "lines.jsonl");
  }

  private static void check(byte[] bytes, String path) throws IOException {
    Told told = new Told();
    READER.read(new ByteArrayInputStream(bytes), path, told);
    assertThat(told.failed).noneMatch(error -> error.contains("cannot be read"));
    assertThat(told.articles.size() + told.skipped.size() + told.failed.size()).isPositive();
    assertThat(told.articles)
        .allSatisfy(article ->
            assertThat(article.headline() != null || !article.body().isEmpty()).isTrue());
  }
}
