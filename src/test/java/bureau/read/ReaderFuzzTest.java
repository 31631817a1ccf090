package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Replays the inputs of src/test/resources/fuzz, a folder for each target of {@link ReaderFuzz}.
 */
class ReaderFuzzTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Page, page.html",
    "Export, export.txt",
    "Download, download.txt",
    "Lines, lines.jsonl",
    "Container, container.dat",
    "WebArchive, crawl.warc",
    "Mails, mail.eml"
  })
  void keptInputGivesArticleReasonOrError(String target, String path) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> ReaderFuzz.check(bytes, path))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }
}
