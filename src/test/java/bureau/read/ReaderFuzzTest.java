package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replays the inputs of src/test/resources/fuzz, a folder for each target of {@link ReaderFuzz}.
 */
class ReaderFuzzTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @ValueSource(
      classes = {
        ReaderFuzz.Page.class,
        ReaderFuzz.Export.class,
        ReaderFuzz.Download.class,
        ReaderFuzz.Lines.class,
        ReaderFuzz.Container.class,
        ReaderFuzz.WebArchive.class,
        ReaderFuzz.Docx.class,
        ReaderFuzz.Pdf.class,
        ReaderFuzz.Mails.class
      })
  void keptInputGivesArticleReasonOrError(Class<?> target) throws Exception {
    Method fuzz = target.getMethod("fuzzerTestOneInput", byte[].class);
    List<Path> inputs;
    try (Stream<Path> files = Files.list(INPUTS.resolve(target.getSimpleName()))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> fuzz.invoke(null, (Object) bytes))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }
}
