package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is typed is read, and what was read can be printed and read again. */
class QueryFuzzTest {
  private static final int TEXTS = 100_000;
  private static final long SEED = 1913;

  private final RandomTexts texts = new RandomTexts(SEED);
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  @Test
  void keptTextsAreReadAndReadAgain() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/Query"))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> QueryFuzz.fuzzerTestOneInput(bytes))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void randomTextsAreReadAndReadAgain() {
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      String which = "seed " + SEED + ", text " + i + ": " + text;
      ParsedQuery parsed = parser.parse(text);
      assertThat(parsed.readAs()).as(which).isNotBlank();
      if (i % 5 == 0) { // each is three more readings
        assertStrictAgrees(text, parsed, which);
        assertReadsAgain(parsed.query(), which);
        assertThat(QueryParser.words(text)).as(which).isNotNull();
      }
    }
  }

  private void assertReadsAgain(Query query, String which) {
    String printed = QueryPrinter.print(query);
    if (printed.length() <= Limits.CHARACTERS) {
      assertThat(parser.parse(printed).query()).as(which + "\n" + printed).isEqualTo(query);
    }
  }

  /** Strict refuses with a place in the text, or reads the same. */
  private void assertStrictAgrees(String text, ParsedQuery lenient, String which) {
    try {
      assertThat(parser.parseStrict(text)).as(which).isEqualTo(lenient);
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).as(which).isBetween(0, text.length());
      assertThat(lenient.notes()).as(which).isNotEmpty();
    }
  }
}
