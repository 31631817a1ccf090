package bureau.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A query to be evaluated.
 *
 * @param id its name in the judgments
 * @param text what is asked, as running text
 */
public record Topic(String id, String text) {

  /**
   * Reads a file of topics: an id, a tab and the text on each line; blank lines are passed over.
   *
   * @throws EvalException if a line has no tab
   * @throws IOException if the file cannot be read
   */
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int tab = line.indexOf('\t');
      if (line.isBlank()) {
        continue;
      }
      if (tab <= 0) {
        throw new EvalException(
            "%s, line %d: expected an id, a tab and the query".formatted(file, number));
      }
      topics.add(new Topic(line.substring(0, tab), line.substring(tab + 1)));
    }
    return topics;
  }
}
