package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.export.ArticleJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of src/test/resources/read has a file, written for this project after its format's
 * specification, and {@code expected.txt}: what is told of each of its entries, in their order.
 */
class GoldenReadTest {
  private static final Path CASES = Path.of("src/test/resources/read");
  private static final String EXPECTED = "expected.txt";
  private static final Instant SAVED = Instant.parse("2024-12-01T12:00:00Z");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void fileTellsWhatIsExpected(Path folder) throws IOException {
    List<String> told = new ArrayList<>();
    for (Path file : files(folder)) {
      try (InputStream bytes = Files.newInputStream(file)) {
        new ArticleReader().read(bytes, file.getFileName().toString(), SAVED, new Lines(told));
      }
    }

    assertThat(told)
        .as("%s, all of it:%n%s%n", folder, String.join("\n", told))
        .containsExactlyElementsOf(Files.readAllLines(folder.resolve(EXPECTED)));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(EXPECTED)).sorted().toList();
    }
  }

  /** A line for each entry. */
  private record Lines(List<String> told) implements Sink {
    @Override
    public void article(Article article) {
      told.add(ArticleJson.line(article));
    }

    @Override
    public void skipped(String where, String reason) {
      told.add("skipped " + where + ": " + reason);
    }

    @Override
    public void failed(String where, String error) {
      told.add("failed " + where + ": " + error);
    }
  }
}
