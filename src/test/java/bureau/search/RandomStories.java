package bureau.search;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Stories of made-up words, many of them edited copies of a few, and many with the same notices, so
 * that groups touch and bands are crowded. The same for the same seed.
 */
final class RandomStories {
  private static final int FAMILIES = 5;
  private static final int PARAGRAPHS = 6;
  private static final int WORDS = 12;
  private static final int PATHS = 90;
  private static final int DAYS = 20;

  private final Random random;
  private final List<List<String>> families = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  RandomStories(long seed) {
    random = new Random(seed);
    for (int i = 0; i < FAMILIES; i++) {
      families.add(paragraphs(PARAGRAPHS));
    }
    notices.addAll(paragraphs(PARAGRAPHS));
  }

  /** The article under another id, read from another file. */
  static Article renamed(Article article, String id) {
    Source source = new Source("r/" + id + ".txt", "text", null, null);
    return Article.builder(new ArticleId(id), source)
        .headline(article.headline())
        .published(article.published())
        .body(article.body())
        .build();
  }

  /** Files that come, or that go if they are held, with what they hold. */
  Map<String, Article> changes(Map<String, Article> held) {
    Map<String, Article> changes = new LinkedHashMap<>();
    int most = held.isEmpty() ? PATHS : PATHS / 4;
    for (int i = 0; i < most; i++) {
      Article article = story("story-" + random.nextInt(PATHS));
      changes.putIfAbsent(article.source().path(), article);
    }
    return changes;
  }

  private Article story(String id) {
    List<String> text = new ArrayList<>(families.get(random.nextInt(FAMILIES)));
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      switch (random.nextInt(4)) {
        case 0 -> text.remove(random.nextInt(text.size()));
        case 1 -> text.add(notices.get(random.nextInt(notices.size())));
        case 2 -> text.set(random.nextInt(text.size()), paragraphs(1).getFirst());
        default -> Collections.shuffle(text, random);
      }
    }
    List<Block> body = text.stream().map(Block::paragraph).toList();
    Article article =
        Article.builder(new ArticleId(id), new Source("x", "text", null, null))
            .headline(paragraphs(1).getFirst())
            .published(
                random.nextInt(DAYS) == 0
                    ? null
                    : Stamp.ofDay(LocalDate.of(2024, 1, 1 + random.nextInt(DAYS)), Origin.VISIBLE))
            .body(body)
            .build();
    return renamed(article, id);
  }

  private List<String> paragraphs(int count) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 0; j < WORDS; j++) {
        words.add("word" + Integer.toString(random.nextInt(500), 36));
      }
      paragraphs.add(String.join(" ", words) + ".");
    }
    return paragraphs;
  }
}
