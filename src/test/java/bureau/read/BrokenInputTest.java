package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files broken by chance, from fixed seeds: each is told about exactly once or entry by entry. */
class BrokenInputTest {
  private static final Path CASES = Path.of("src/test/resources/extract");
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "<p>",
          "</div>",
          "<script type=application/ld+json>{\"@type\":\"NewsArticle\",",
          "\"",
          "&#0;",
          "&amp;amp;",
          "<!--",
          "]]>",
          "\u0000",
          "9999-99-99T99:99",
          "(((",
          "\n\n",
          "©",
          "{\"@graph\":[[[[",
          "By ",
          "기자",
          "HD  ",
          "TD  ",
          "<h1>",
          "<figure><figcaption>",
          "\\",
          "[1]");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingEscapesFromABrokenFile(long seed) throws IOException {
    Random random = new Random(seed);
    for (Path file : files()) {
      byte[] original = Files.readAllBytes(file);
      for (int round = 0; round < 6; round++) {
        byte[] broken = broken(original, random);
        Told told = Told.of(broken, file.getFileName().toString());

        assertThat(told.failed)
            .as("seed %d, %s", seed, file)
            .noneMatch(error -> error.contains("cannot be read"));
        assertThat(told.articles.size() + told.skipped.size() + told.failed.size())
            .as("seed %d, %s", seed, file)
            .isGreaterThanOrEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomBytesAreNoArticle(long seed) throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(seed).nextBytes(bytes);

    assertThat(Told.of(bytes, "noise.html").articles).isEmpty();
  }

  @Test
  void deeplyNestedTagsAreRead() throws IOException {
    String page = "<html><body>" + "<div><b>".repeat(60_000) + "<p>text</p>";

    Told told = Told.of(page.getBytes(StandardCharsets.UTF_8), "deep.html");

    assertThat(told.articles.size() + told.skipped.size() + told.failed.size()).isEqualTo(1);
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(CASES)) {
      paths
          .filter(path -> !path.toString().endsWith(".json") && Files.isRegularFile(path))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }

  private static byte[] broken(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && bytes.length > 10; i++) {
      int at = random.nextInt(bytes.length);
      byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, Math.max(10, at));
        case 2 -> System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
        default -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
          System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
          System.arraycopy(piece, 0, longer, at, piece.length);
          bytes = longer;
        }
      }
    }
    return bytes;
  }
}
