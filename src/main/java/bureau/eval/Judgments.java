package bureau.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which articles are relevant to which topic.
 *
 * @param byTopic for each topic with at least one relevant article: how relevant each judged
 *     article is, 0 for not at all
 */
public record Judgments(SortedMap<String, Map<String, Integer>> byTopic) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * Reads judgments in TREC's form: topic, an ignored column, article id and relevance on each
   * line. Topics without a relevant article are left out, as no measure is defined for them.
   *
   * @throws EvalException if a line is not in that form
   * @throws IOException if the file cannot be read
   */
  public static Judgments read(Path file) throws IOException {
    SortedMap<String, Map<String, Integer>> byTopic = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = SPACES.split(line.strip(), 0);
      try {
        byTopic
            .computeIfAbsent(parts[0], topic -> new HashMap<>())
            .put(parts[2], Integer.valueOf(parts[3]));
      } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
        throw new EvalException(
            "%s, line %d: expected a topic, 0, an article's id and its relevance"
                .formatted(file, number));
      }
    }
    byTopic.values().removeIf(judged -> judged.values().stream().noneMatch(rel -> rel > 0));
    return new Judgments(byTopic);
  }
}
