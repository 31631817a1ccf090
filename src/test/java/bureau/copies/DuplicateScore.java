package bureau.copies;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.search.Searcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How well an engine tells copies from other stories: of the pairs of an edited copy and another
 * article that it groups, how many are of one story (precision), and of the copies, how many are
 * grouped with their story (recall).
 *
 * @param copies how many copies were made
 * @param found how many are grouped with their story
 * @param wrong how many pairs with another story were grouped, {@link #kin} not counted
 * @param kin how many pairs were grouped with another story that is itself near the same word for
 *     word, as the wire sent many stories twice
 * @param errors some of the wrong and missing ones, to read
 */
record DuplicateScore(int copies, int found, int wrong, int kin, List<String> errors) {
  private static final Instant TIME = Instant.parse("2024-01-01T00:00:00Z");

  /**
   * What is measured.
   *
   * @param stories the stories of the index
   * @param copied how many of them are copied
   * @param shortest the fewest words of a story that is copied
   * @param overlap how much of each is left
   * @param seed the editor's
   */
  record Trial(List<WireStory> stories, int copied, int shortest, double overlap, long seed) {
    /** The copies, each under the id of its story. */
    Map<String, WireStory> copies() {
      Random random = new Random(seed);
      SeededEditor editor = new SeededEditor(seed, stories);
      Map<String, WireStory> copies = new HashMap<>();
      List<WireStory> eligible =
          stories.stream().filter(story -> story.words() >= shortest).toList();
      while (copies.size() < Math.min(copied, eligible.size())) {
        WireStory story = eligible.get(random.nextInt(eligible.size()));
        if (!copies.containsKey(story.id())) {
          copies.put(story.id(), editor.edit(story, overlap));
        }
      }
      return copies;
    }
  }

  /** An engine's one index. */
  interface Engine {
    Indexer rebuild();

    Searcher open();
  }

  static DuplicateScore of(Trial trial, Engine engine) {
    Map<String, WireStory> copies = trial.copies();
    try (Indexer indexer = engine.rebuild()) {
      Stream.concat(trial.stories().stream(), copies.values().stream())
          .map(WireStory::article)
          .forEach(article -> indexer.add(article, file(article)));
      indexer.commit();
    }
    Map<String, WireStory> byId = new HashMap<>();
    trial.stories().forEach(story -> byId.put(story.id(), story));
    int found = 0;
    int wrong = 0;
    int kin = 0;
    List<String> errors = new ArrayList<>();
    try (Searcher searcher = engine.open()) {
      for (Map.Entry<String, WireStory> copy : copies.entrySet()) {
        WireStory story = story(byId, copy.getKey());
        List<String> group =
            searcher
                .article(new ArticleId(copy.getValue().id()), new Query.Everything())
                .orElseThrow()
                .duplicates()
                .earliest()
                .stream()
                .map(other -> other.id().value().replace("-copy", ""))
                .toList();
        if (group.contains(story.id())) {
          found++;
        } else {
          errors.add("missed " + story.words() + " words: " + story.headline());
        }
        for (String other : group) {
          if (other.equals(story.id())) {
            continue;
          }
          if (story(byId, other).isKin(story)) {
            kin++;
          } else {
            wrong++;
            errors.add("wrong: " + story.headline() + " / " + story(byId, other).headline());
          }
        }
      }
    }
    return new DuplicateScore(copies.size(), found, wrong, kin, errors);
  }

  private static WireStory story(Map<String, WireStory> byId, String id) {
    return Objects.requireNonNull(byId.get(id));
  }

  private static InputFile file(Article article) {
    return new InputFile(article.source().path(), 1, TIME, "");
  }

  double precision() {
    return (double) found / Math.max(1, found + wrong);
  }

  double recall() {
    return (double) found / copies;
  }
}
