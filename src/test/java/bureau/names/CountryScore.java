package bureau.names;

import bureau.article.Article;
import bureau.names.ReutersStories.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the countries that stories are tagged with to the places that Reuters's editors labelled
 * them with. Counted are all stories with a label that is a country's.
 */
public final class CountryScore {
  private static final double NANOS_PER_MICRO = 1_000;
  private static final int CONFUSIONS = 30;

  private final Countries countries = Countries.standard();
  private final ReutersPlaces places = new ReutersPlaces();
  private final Map<String, Integer> confusions = new HashMap<>();
  private int stories;
  private int right;
  private int tagged;
  private int labelled;
  private long nanos;

  CountryScore() {}

  /**
   * Prints the score of some files of the collection.
   *
   * @param args the folder of the SGML files, and the numbers of the first and the last file
   */
  public static void main(String[] args) throws IOException {
    CountryScore score = new CountryScore();
    score.addFiles(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    score.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  void addFiles(Path folder, int from, int to) throws IOException {
    for (int i = from; i <= to; i++) {
      ReutersStories.read(folder.resolve(i + ".sgm")).forEach(this::add);
    }
  }

  private void add(Story story) {
    Set<String> labels = places.codes(story.places());
    if (labels.isEmpty()) {
      return;
    }
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Article article = countries.tagged(story.article());
    nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    count(labels, article.about());
  }

  void count(Set<String> labels, List<String> tags) {
    Set<String> missing = new HashSet<>(labels);
    tags.forEach(missing::remove);
    Set<String> extra = new HashSet<>(tags);
    extra.removeAll(labels);
    stories++;
    right += labels.size() - missing.size();
    tagged += tags.size();
    labelled += labels.size();
    for (String miss : missing.isEmpty() ? Set.of("nothing") : missing) {
      for (String slip : extra.isEmpty() ? Set.of("nothing") : extra) {
        if (!miss.equals(slip)) {
          confusions.merge("%s labelled, %s tagged".formatted(miss, slip), 1, Integer::sum);
        }
      }
    }
  }

  double precision() {
    return tagged == 0 ? 0 : (double) right / tagged;
  }

  double recall() {
    return labelled == 0 ? 0 : (double) right / labelled;
  }

  /** Over all labels and tags alike. */
  double microF1() {
    return 2.0 * right / Math.max(1, tagged + labelled);
  }

  private void print(PrintStream out) {
    out.printf(
        "%d stories: micro-F1 %.4f, precision %.4f, recall %.4f, %.0f µs of CPU each%n",
        stories, microF1(), precision(), recall(), nanos / NANOS_PER_MICRO / stories);
    confusions.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CONFUSIONS)
        .forEach(each -> out.printf("%4d %s%n", each.getValue(), each.getKey()));
  }
}
