package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bureau.query.RandomTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Replays the inputs of src/test/resources/fuzz/Request, and tries some more. */
class RequestFuzzTest {
  private static final long SEED = 1927;
  private static final int SAMPLE = 5_000;

  @Test
  void keptParametersAreReadOrRefused() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/Request"))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> RequestFuzz.fuzzerTestOneInput(bytes))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void randomParametersAreReadOrRefused() {
    RandomAddresses addresses = new RandomAddresses(new Random(SEED), new RandomTexts(SEED));
    for (int i = 0; i < SAMPLE; i++) {
      String address = addresses.next();
      String parameters = address.substring(address.indexOf('?') + 1);
      assertThatCode(() -> RequestFuzz.check(parameters))
          .as("seed %d: %s", SEED, address)
          .doesNotThrowAnyException();
    }
  }
}
