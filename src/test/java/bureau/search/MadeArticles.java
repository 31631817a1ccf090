package bureau.search;

import bureau.article.Article;
import bureau.article.Block;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles without meaning for measurements, of words that are as frequent as those of a language
 * are, by their rank. The same articles come from the same seed. Not for use by several threads.
 */
public final class MadeArticles {
  /** So many different words there are. */
  public static final int WORDS = 20_000;

  private static final int PARAGRAPHS = 10;
  private static final int PARAGRAPH_WORDS = 40;
  private static final int HEADLINE_WORDS = 8;

  private final Random random;
  private int made;

  /** Begins anew. */
  public MadeArticles(long seed) {
    random = new Random(seed);
  }

  /** Another article of 400 words. */
  public Article next() {
    String id = "a" + made++;
    return SampleArticles.article(id, id + ".html")
        .headline(text(HEADLINE_WORDS))
        .body(
            IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> Block.paragraph(text(PARAGRAPH_WORDS)))
                .toList())
        .build();
  }

  /** Any word but the hundred most frequent. */
  public String rareWord() {
    return word(100 + random.nextInt(WORDS - 100));
  }

  /**
   * A word that looks like one.
   *
   * @param rank how many words are more frequent, less than {@link #WORDS}
   */
  public static String word(int rank) {
    StringBuilder word = new StringBuilder("w");
    for (int rest = rank; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }

  private String text(int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> word((int) Math.pow(WORDS, random.nextDouble())))
        .collect(Collectors.joining(" "));
  }
}
