package bureau.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.copies.DuplicateScore.Trial;
import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies that a seeded editor made are told from other wire stories; script/duplicates measures
 * all.
 */
class SeededEditorTest {
  private static final Path STORIES = Path.of("../shared/relevance/wire-topics/docs.jsonl");
  private static final int INDEXED = 3_000;
  private static final int COPIED = 1_000;
  private static final int SHORTEST = 8;

  @TempDir private Path folder;

  @Test
  void copiesThatShareFourFifthsAreGroupedAndOtherStoriesAreNot() throws IOException {
    assumeTrue(Files.exists(STORIES), "Skipped: there is no " + STORIES + " beside this checkout");
    List<WireStory> stories = WireStory.read(STORIES).subList(0, INDEXED);
    DuplicateScore score =
        DuplicateScore.of(
            new Trial(stories, COPIED, SHORTEST, .8, 1), engine(new LuceneIndex(folder)));
    assertThat(score.precision()).as("%s", score.errors()).isGreaterThanOrEqualTo(.98);
    assertThat(score.recall()).as("%s", score.errors()).isGreaterThanOrEqualTo(.95);
  }

  static DuplicateScore.Engine engine(LuceneIndex index) {
    return new DuplicateScore.Engine() {
      @Override
      public Indexer rebuild() {
        return index.rebuild();
      }

      @Override
      public Searcher open() {
        return index.searcher(Duration.ofDays(1));
      }
    };
  }
}
