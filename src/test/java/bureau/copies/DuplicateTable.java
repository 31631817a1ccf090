package bureau.copies;

import bureau.copies.DuplicateScore.Trial;
import bureau.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints how well copies are told from other stories, by how much of a story is left. */
final class DuplicateTable {
  private static final double[] OVERLAPS = {1, .9, .8, .7, .6};
  private static final int[] SHORTEST = {8, 30};
  private static final int COPIED = 3_000;

  private DuplicateTable() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the stories, a folder for the index, and seeds; with {@code -v} first, the
   *     errors too
   */
  public static void main(String[] arguments) throws IOException {
    List<String> all = Arrays.asList(arguments);
    boolean verbose = all.getFirst().equals("-v");
    List<String> rest = verbose ? all.subList(1, all.size()) : all;
    List<WireStory> stories = WireStory.read(Path.of(rest.getFirst()));
    LuceneIndex index = new LuceneIndex(Path.of(rest.get(1)));
    System.out.println("seed\tshortest\toverlap\tprecision\trecall\tcopies\twrong\tkin");
    for (String seed : rest.subList(2, rest.size())) {
      for (int shortest : SHORTEST) {
        for (double overlap : OVERLAPS) {
          Trial trial = new Trial(stories, COPIED, shortest, overlap, Long.parseLong(seed));
          DuplicateScore score = DuplicateScore.of(trial, SeededEditorTest.engine(index));
          System.out.printf(
              Locale.ROOT,
              "%s\t%d\t%.1f\t%.4f\t%.4f\t%d\t%d\t%d%n",
              seed,
              shortest,
              overlap,
              score.precision(),
              score.recall(),
              score.copies(),
              score.wrong(),
              score.kin());
          if (verbose) {
            score.errors().forEach(error -> System.out.println("  " + error));
          }
        }
      }
    }
  }
}
