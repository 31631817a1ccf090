package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that a text browser makes of a whole page, menus and all. The article is the run
 * of paragraphs in which running text outweighs the rest most; its title is the line above that
 * says most of the words that the text says.
 */
final class Dump {
  /** Running text weighs at least this much. */
  private static final int RUNNING = 110;

  /** What a line that is no running text takes off a run. */
  private static final int PENALTY = 70;

  /** No paragraph counts for more than this, so that one long one makes no article. */
  private static final int MOST = 500;

  /** An article weighs at least this much. */
  private static final int STUB = 400;

  /** How many lines above the text the title is looked for. */
  private static final int ABOVE = 50;

  /** A text with more lines than this in lists, or with links numbered, is a page's. */
  private static final int LISTED = 5;

  private static final Pattern LINK = Pattern.compile("\\[\\d{1,4}\\]");
  private static final Pattern IMAGE =
      Pattern.compile(
          "\\[[^\\[\\]]{0,80}\\.(?:jpe?g|png|gif|svg|webp)[^\\[\\]]*\\]|\\(BUTTON\\)|\\[ \\]|\\[_+\\]");
  private static final Pattern REFERENCES =
      Pattern.compile("(?m)^(?:References|Verweise|Références)\\s*$");
  private static final Pattern BULLET = Pattern.compile("^(?:[*+•▪◦·o#]|\\(_\\))\\s+.*");

  /** Two lines that have this many characters in common at their beginnings say the same. */
  private static final int ALIKE = 24;

  /** How a text browser stands in for a picture without words: part of its file's name. */
  private static final Pattern NAMELESS =
      Pattern.compile("\\[[^\\[\\]\\s]*[\\d_-][^\\[\\]\\s]*\\]|^\\[[^\\[\\]\\s]+\\]$");

  private final DateParser dates;
  private final BylineParser bylines;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> values = new ArrayList<>();

  Dump(DateParser dates, BylineParser bylines) {
    this.dates = dates;
    this.bylines = bylines;
  }

  /** Whether a text has the lists of a page's menus, or numbers its links. */
  static boolean isLikely(String text) {
    return LINK.matcher(text).results().limit(LISTED).count() == LISTED
        || text.lines().map(Text::fold).filter(Dump::isListed).limit(LISTED).count() == LISTED;
  }

  private static boolean isListed(String line) {
    return line.equals("•") || line.equals("*") || BULLET.matcher(line).matches();
  }

  /** The article of a dump; empty if the text is none or holds no article. */
  Optional<Article> read(String text, String path) {
    Matcher references = REFERENCES.matcher(text);
    String page = references.find() ? text.substring(0, references.start()) : text;
    if (!ExportLines.isWrapped(page.lines().map(Text::fold).toList())) {
      return Optional.empty();
    }
    collect(page);
    int[] run = bestRun();
    if (run[2] < STUB) {
      return Optional.empty();
    }
    List<Block> body = body(run[0], run[1]);
    int title = title(run[0], body);
    if (title < 0) {
      return Optional.empty();
    }
    return Optional.of(article(path, title, run[0], body));
  }

  private void collect(String text) {
    for (String paragraph : ExportLines.of(text)) {
      int links = 0;
      Matcher matcher = LINK.matcher(paragraph);
      while (matcher.find()) {
        links++;
      }
      String unlinked = IMAGE.matcher(matcher.replaceAll("")).replaceAll(" ");
      String clean = Text.fold(NAMELESS.matcher(unlinked).replaceAll(" "));
      if (Text.hasWords(clean)) {
        lines.add(clean);
        values.add(value(clean, links));
      }
    }
  }

  private int value(String line, int links) {
    int weight = Text.weight(line);
    boolean running =
        weight >= RUNNING
            && Text.endsSentence(line)
            && links * 60 < weight
            && !BULLET.matcher(line).matches()
            && !Furniture.isNotice(line);
    int penalty = isListed(line) || weight > 60 ? PENALTY : PENALTY / 2;
    return running ? Math.min(weight, MOST) : -penalty;
  }

  /** Begin, end and value of the run of lines with the greatest sum. */
  private int[] bestRun() {
    int[] best = {0, 0, 0};
    int from = 0;
    int sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += values.get(i);
      if (sum > best[2]) {
        best = new int[] {from, i + 1, sum};
      }
    }
    return best;
  }

  private List<Block> body(int from, int to) {
    List<Block> body = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      if (values.get(i) > 0) {
        body.add(Block.paragraph(line));
      } else if (!isFurniture(line)) {
        boolean sentence = Text.endsSentence(line);
        boolean subhead =
            !sentence && i + 1 < to && values.get(i + 1) > 0 && Text.weight(line) < 120;
        if (sentence || subhead) {
          body.add(new Block(subhead ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH, line));
        }
      }
    }
    return body;
  }

  private boolean isFurniture(String line) {
    return BULLET.matcher(line).matches()
        || Furniture.isNotice(line)
        || line.startsWith("IFRAME")
        || new CreditSplitter().split(line).credit() != null
        || (line.length() < 120 && dates.isMostlyDate(line));
  }

  /** The line above the text that says most of its words; -1 if none says any. */
  private int title(int from, List<Block> body) {
    Set<String> said = new HashSet<>();
    body.stream().limit(12).forEach(block -> said.addAll(Likeness.words(block.text())));
    int best = -1;
    double most = 0.2;
    for (int i = Math.max(0, from - ABOVE); i < from; i++) {
      String line = withoutBullet(lines.get(i));
      int weight = Text.weight(line);
      if (weight < 18 || weight > 260 || isFurniture(line) || bylines.startsAsByline(line)) {
        continue;
      }
      double score = likeness(line, said) + setting(i) - 0.006 * (from - i);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** How many of a line's words the text says, and how much like a title it is written. */
  private static double likeness(String line, Set<String> said) {
    List<String> words = Likeness.words(line);
    int weight = Text.weight(line);
    long common =
        words.stream().filter(word -> Text.weight(word) > 2 && said.contains(word)).count();
    double score = (double) common / Math.max(4, words.size());
    score += Text.endsSentence(line) && !line.endsWith("?") && !line.endsWith("!") ? 0 : 0.5;
    score += (weight > 30 ? 0.15 : 0) - (weight > 130 ? 0.3 : 0);
    return score + (line.indexOf('|') > 0 ? -0.2 : 0);
  }

  /** How much a line stands where titles do: out of lists, said before, over a byline or date. */
  private double setting(int i) {
    String line = lines.get(i);
    String key = Text.key(withoutBullet(line));
    boolean again =
        lines.subList(0, Math.max(0, i - 1)).stream()
            .anyMatch(other -> Text.key(withoutBullet(other)).equals(key));
    boolean signed = false;
    for (int j = i + 1; j < Math.min(lines.size(), i + 4); j++) {
      String below = lines.get(j);
      signed |= below.length() < 120 && (dates.isMostlyDate(below) || isByline(below));
    }
    boolean twice = startAlike(i - 1, i) || startAlike(i, i + 1);
    return (isListed(line) || twice ? -0.5 : 0) + (again ? 0.3 : 0) + (signed ? 0.3 : 0);
  }

  /** Captions are printed twice in a row: as the picture's text and below it. */
  private boolean startAlike(int i, int next) {
    if (i < 0 || next >= lines.size()) {
      return false;
    }
    String line = lines.get(i);
    return line.length() >= ALIKE && lines.get(next).startsWith(line.substring(0, ALIKE));
  }

  private static String withoutBullet(String line) {
    return line.replaceFirst("^(?:\\d{1,2}\\.|[*+•▪◦·#]|\\(_\\)|\\[[^\\]]{0,60}\\])\\s+", "");
  }

  private Article article(String path, int title, int from, List<Block> body) {
    String deck = null;
    String byline = null;
    Stamp published = null;
    Stamp modified = null;
    for (int i = Math.max(0, title - 8); i < Math.min(lines.size(), from + 2); i++) {
      String line = lines.get(i);
      if (published == null && line.length() < 200) {
        String[] parts = DateFinder.splitAtChange(line);
        published = dates.first(parts[0], Origin.VISIBLE, false).orElse(null);
        modified = dates.first(parts[1], Origin.VISIBLE, false).orElse(modified);
      }
      boolean below = i > title && i < from;
      if (below && byline == null && isByline(line)) {
        byline = line;
      } else if (below && deck == null && Text.weight(line) > 50 && !isFurniture(line)) {
        deck = line;
      }
    }
    return Article.builder(ArticleId.ofPath(path, 0), new Source(path, "text", null, null))
        .headline(withoutBullet(lines.get(title)))
        .deck(deck)
        .byline(byline == null ? Byline.NONE : new Byline(byline, bylines.authors(byline)))
        .published(published == null ? anyDate(from) : published)
        .modified(modified)
        .language(Languages.ofText(String.join(" ", body.stream().map(Block::text).toList())))
        .body(body)
        .build();
  }

  private boolean isByline(String line) {
    boolean name = line.length() < 40 && line.indexOf(' ') > 0 && BylineParser.isName(line);
    return (name || (line.length() < 100 && bylines.startsAsByline(line)))
        && !bylines.authors(line).isEmpty();
  }

  private @Nullable Stamp anyDate(int from) {
    for (int i = from; i >= 0 && i > from - 2 * ABOVE; i--) {
      Optional<Stamp> stamp =
          lines.get(i).length() > 200
              ? Optional.empty()
              : dates.first(lines.get(i), Origin.VISIBLE, false);
      if (stamp.isPresent()) {
        return stamp.get();
      }
    }
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).length() < 120 && dates.isMostlyDate(lines.get(i))) {
        return dates.first(lines.get(i), Origin.VISIBLE, false).orElse(null);
      }
    }
    return null;
  }
}
