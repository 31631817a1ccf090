package bureau.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles in generations: each replaces all of the one before, and says in every article which it
 * is. So an answer of two generations would be one of two commits.
 *
 * @param folder where its files are
 * @param articles how many articles each generation has
 */
record Corpus(Path folder, int articles) {
  private static final int FILES = 8;
  private static final int WORDS = 80;
  private static final int VOCABULARY = 20_000;
  private static final String PREFIX = "Generation ";

  /** Puts a generation in the place of the one before. */
  void write(int generation) throws IOException {
    for (int file = 0; file < FILES; file++) {
      int first = file;
      List<String> lines =
          IntStream.range(0, articles)
              .filter(i -> i % FILES == first)
              .mapToObj(i -> line(generation, i))
              .toList();
      Files.write(folder.resolve("part" + file + ".jsonl"), lines);
    }
  }

  /** The id of an article. */
  static String id(int generation, int article) {
    return "g%d-%d".formatted(generation, article);
  }

  /** The outlet of all articles of a generation. */
  static String publisher(int generation) {
    return PREFIX + generation;
  }

  /** The generation of an outlet. */
  static int generation(String publisher) {
    return Integer.parseInt(publisher.substring(PREFIX.length()));
  }

  private static String line(int generation, int article) {
    Random words = new Random(generation * 31L + article);
    StringBuilder text = new StringBuilder("This report is number ").append(article).append('.');
    for (int i = 0; i < WORDS; i++) {
      text.append(" w").append((int) (VOCABULARY * Math.pow(words.nextDouble(), 3)));
    }
    return "{\"id\":\"%s\",\"title\":\"Item %d\",\"publisher\":\"%s\",\"date\":\"2024-%02d-%02d\",\"language\":\"en\",\"text\":\"%s\"}"
        .formatted(
            id(generation, article),
            article,
            publisher(generation),
            1 + article % 12,
            1 + article % 28,
            text);
  }
}
