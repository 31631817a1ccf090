package bureau.extract;

import bureau.article.Stamp.Origin;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the text exports that do not print the day their article appeared, in any place and any
 * form that the project reads: no rule could find it there. Arguments: the truth file, and the
 * folder with an export named after each of its pages.
 */
public final class PrintedDays {
  /** A date has no more words than this. */
  private static final int WORDS = 8;

  private static final DateParser DATES = new DateParser(Clock.systemUTC());

  private PrintedDays() {}

  /** Prints the count and the names of the exports. */
  public static void main(String[] args) throws IOException {
    List<String> without = new ArrayList<>();
    int all = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode truth = JsonMapper.shared().readTree(line);
      String published = truth.path("published").asString("");
      Path export = Path.of(args[1], truth.path("id").asString() + ".txt");
      if (!published.isEmpty() && Files.exists(export)) {
        all++;
        Set<String> printed = printed(Files.readString(export));
        if (days(published).stream().noneMatch(printed::contains)) {
          without.add(truth.path("id").asString());
        }
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%d of %d print no day: %s%n", without.size(), all, String.join(" ", without));
  }

  /** The day of a moment where it was printed, and in UTC, as the scorer takes either. */
  private static Set<String> days(String published) {
    Set<String> days = new HashSet<>(Set.of(published.substring(0, 10)));
    if (published.matches(".*T.*([+-]\\d\\d:\\d\\d|Z)")) {
      days.add(
          OffsetDateTime.parse(published)
              .withOffsetSameInstant(ZoneOffset.UTC)
              .toString()
              .substring(0, 10));
    }
    return days;
  }

  private static Set<String> printed(String export) {
    Set<String> days = new HashSet<>();
    for (String line : DumpLinks.withoutLinks(export).lines().toList()) {
      String[] words = Text.fold(line).split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        String rest =
            String.join(" ", Arrays.asList(words).subList(i, Math.min(words.length, i + WORDS)));
        for (boolean monthFirst : new boolean[] {false, true}) {
          DATES
              .first(rest, Origin.VISIBLE, monthFirst)
              .ifPresent(stamp -> days.add(stamp.at().substring(0, 10)));
        }
      }
    }
    return days;
  }
}
