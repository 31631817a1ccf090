package bureau.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which line of a dump is the title. Each line near the beginning of the text is weighed by
 * what it says, how it is written and where it stands. The weights are those of a conditional logit
 * over the lines of the pages that docs/extraction.md calls read, to one decimal.
 */
final class DumpTitle {
  /** How many lines above the text the title is looked for, and how many below its beginning. */
  private static final int ABOVE = 120;

  private static final int BELOW = 3;

  /** A title further above the text than this is far from it. */
  private static final int FAR = 50;

  private static final int SHORTEST = 18;
  private static final int LONGEST = 260;

  /** A line that says a title and more, such as the outlet's name, is longer by less than this. */
  private static final int MORE = 40;

  /** Two lines that have this many characters in common at their beginnings say the same. */
  private static final int ALIKE = 24;

  /** How many lines above the title the trail of sections that ends in it is looked for. */
  private static final int TRAIL = 40;

  /** A trail's last item and the title below it share at least this share of their words. */
  private static final double SAME = 0.5;

  /** How many paragraphs of the text a title is compared with. */
  private static final int COMPARED = 12;

  private final List<DumpLine> lines;
  private final DumpSigns signs;
  private final DumpLinks links;
  private final int from;
  private final int base;
  private final Set<String> said = new HashSet<>();
  private final Map<String, Integer> lineCounts = new HashMap<>();
  private final List<String> keys;

  /** A title for the text that a run of lines is. */
  DumpTitle(List<DumpLine> lines, DumpRun run, DumpSigns signs, DumpLinks links) {
    this.lines = lines;
    this.signs = signs;
    this.links = links;
    from = run.from();
    List<DumpLine> text = lines.subList(from, run.to());
    text.stream()
        .filter(DumpLine::isRunning)
        .limit(COMPARED)
        .forEach(line -> said.addAll(Likeness.words(line.bare())));
    base = DumpRun.indent(text);
    keys = lines.stream().map(line -> Text.key(line.bare())).toList();
    for (DumpLine line : lines) {
      new HashSet<>(Likeness.words(line.bare()))
          .forEach(word -> lineCounts.merge(word, 1, Integer::sum));
    }
  }

  /**
   * A line that may be the title.
   *
   * @param at its place among the lines
   * @param title what it says
   * @param score how much speaks for it
   */
  record Candidate(int at, String title, double score) {}

  /** All lines that may be the title, the likeliest first. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = Math.max(0, from - ABOVE); i < Math.min(lines.size(), from + BELOW); i++) {
      DumpLine line = lines.get(i);
      int weight = line.weight();
      if (weight >= SHORTEST
          && weight <= LONGEST
          && !line.isListed()
          && !line.isRunning()
          && !signs.isNotice(line)
          && !signs.startsAsByline(line)) {
        candidates.add(new Candidate(i, line.bare(), wording(line) + place(i)));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates;
  }

  /** The place nearest to the text where a title is printed. */
  int nearest(Candidate title) {
    int last = keys.subList(0, Math.max(from, title.at() + 1)).lastIndexOf(keys.get(title.at()));
    return Math.max(last, title.at());
  }

  /**
   * The title where a trail such as "Home, World, The title" ends in it above the line, since there
   * it is without kicker.
   */
  Optional<String> endOfTrail(Candidate title) {
    for (int i = title.at() - 1; i >= Math.max(0, title.at() - TRAIL); i--) {
      DumpLine line = lines.get(i);
      if (line.isListed()
          && !lines.get(i + 1).isListed()
          && line.weight() >= SHORTEST
          && Likeness.of(line.bare(), title.title()) >= SAME) {
        return Optional.of(line.bare());
      }
    }
    return Optional.empty();
  }

  /** What speaks for a line in its words: rare ones that the text says too, and its length. */
  private double wording(DumpLine line) {
    List<String> words = Likeness.words(line.bare());
    int common = 0;
    double rarity = 0;
    double commonRarity = 0;
    for (String word : words) {
      if (Text.weight(word) > 2) {
        double rare = Math.log((lines.size() + 1.0) / lineCounts.getOrDefault(word, 1));
        boolean shared = said.contains(word);
        common += shared ? 1 : 0;
        rarity += rare;
        commonRarity += shared ? rare : 0;
      }
    }
    String text = line.bare();
    boolean sentence = Text.endsSentence(text) && !text.endsWith("?") && !text.endsWith("!");
    return 2.4 * common / Math.max(4, words.size())
        + (rarity > 0 ? 2.1 * commonRarity / rarity : 0)
        - (sentence ? 1.5 : 0)
        + (line.weight() > 30 ? 2.1 : 0)
        - (line.weight() > 130 ? 1.3 : 0)
        - (line.linked() ? 0.8 : 0);
  }

  /** What speaks for a line in where it stands and what stands around it. */
  private double place(int i) {
    DumpLine line = lines.get(i);
    String key = keys.get(i);
    boolean again =
        keys.subList(0, Math.max(0, i - 1)).contains(key)
            || keys.subList(Math.min(i + 2, keys.size()), keys.size()).contains(key);
    boolean contained =
        keys.stream()
            .anyMatch(other ->
                other.length() > key.length()
                    && other.length() < key.length() + MORE
                    && other.contains(key));
    boolean twice = startAlike(i - 1, i) || startAlike(i, i + 1);
    long below =
        i >= from ? 0 : lines.subList(i + 1, from).stream().filter(this::isHeadingLike).count();
    return (again ? 0.9 : 0)
        + (contained ? 1.3 : 0)
        + (signs.isSigned(lines, i) ? 0.9 : 0)
        - (twice ? 0.6 : 0)
        + (line.alone() ? 2.3 : 0)
        + (line.indent() < base ? 1.1 : 0)
        - (i >= from ? 1.3 : 0)
        - (from - i > FAR ? 1.4 : 0)
        + (links.hasTitle(key) ? 1 : 0)
        + 0.4 * Math.min(6, below);
  }

  private boolean isHeadingLike(DumpLine line) {
    int weight = line.weight();
    return line.alone()
        && weight >= SHORTEST
        && weight <= LONGEST
        && !line.isListed()
        && !signs.isFurniture(line);
  }

  /** Captions are printed twice in a row: as the picture's text and below it. */
  private boolean startAlike(int i, int next) {
    if (i < 0 || next >= lines.size()) {
      return false;
    }
    String text = lines.get(i).text();
    return text.length() >= ALIKE && lines.get(next).text().startsWith(text.substring(0, ALIKE));
  }
}
