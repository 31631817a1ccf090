package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a plain-text export into an article: an article's text as a site, a reader view or a person
 * saved it, one paragraph a line or a wrapped block. Safe for several threads.
 */
public final class ExportExtractor {
  /** Running text weighs at least this much. */
  private static final int RUNNING = 80;

  /** A caption that stands among paragraphs weighs less than this. */
  private static final int LONGEST_CAPTION = 220;

  /** More lines than this above the text are a page's menus. */
  private static final int MENUS = 12;

  /** An article weighs at least this much. */
  private static final int STUB = 250;

  private final BylineParser bylines = new BylineParser();
  private final CreditSplitter credits = new CreditSplitter();
  private final DatelineParser datelines = new DatelineParser();
  private final DateParser dates;

  /** An extractor that takes no date for an article's that is still to come. */
  public ExportExtractor(Clock clock) {
    dates = new DateParser(clock);
  }

  /**
   * Reads an export: one article, or the many of a press database's download.
   *
   * @param text the file's text
   * @param path the file it stands in, for the source and the id
   */
  public List<Extraction> extract(String text, String path) {
    List<Extraction> download = new Download(dates, bylines, datelines).read(text, path);
    List<Extraction> all = download.isEmpty() ? List.of(single(text, path)) : download;
    return all.stream().map(Corrections::apart).toList();
  }

  private Extraction single(String text, String path) {
    List<String> lines = ExportLines.of(text);
    if (lines.isEmpty()) {
      return new Extraction.Nothing("a text file without text");
    }
    int lede = lede(lines);
    int end = lede < 1 ? 0 : end(lines, lede);
    boolean none = lede < 1 || weight(lines.subList(lede, end)) < STUB;
    boolean menus = lede > MENUS || none || Dump.isLikely(text);
    Optional<Extraction> dump =
        menus ? new Dump(dates, bylines).read(text, path) : Optional.empty();
    if (dump.isPresent()) {
      return dump.get();
    }
    if (none) {
      return new Extraction.Nothing("a text file that does not look like an article");
    }
    Sheet sheet = new Sheet(lines, lede, end);
    sheet.readHead();
    sheet.readBody();
    sheet.readTail();
    return sheet.extraction(path);
  }

  private static int weight(List<String> lines) {
    return lines.stream().mapToInt(Text::weight).sum();
  }

  /** Where the text begins: the first running line that another one follows. */
  private int lede(List<String> lines) {
    int first = -1;
    for (int i = 1; i < lines.size(); i++) {
      if (isRunning(lines, i)) {
        if (i + 1 < lines.size() && isRunning(lines, i + 1)) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  /** Where the text ends: behind the last running line. */
  private int end(List<String> lines, int lede) {
    int end = lines.size();
    while (end > lede && !isRunning(lines, end - 1) && !isShortText(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isShortText(String line) {
    return Text.endsSentence(line)
        && Text.weight(line) >= RUNNING / 2
        && !Furniture.isNotice(line)
        && !bylines.startsAsByline(line);
  }

  private boolean isRunning(List<String> lines, int i) {
    String line = lines.get(i);
    return Text.weight(line) >= RUNNING
        && Text.endsSentence(line)
        && !Furniture.isNotice(line)
        && !isCaption(lines, i)
        && !dates.isMostlyDate(line);
  }

  /** A caption is printed twice in a row, as picture text and as caption, or ends in a credit. */
  private boolean isCaption(List<String> lines, int i) {
    String line = lines.get(i);
    return (i > 0 && lines.get(i - 1).equals(line))
        || (i + 1 < lines.size() && lines.get(i + 1).equals(line))
        || (Text.weight(line) < 600 && !line.endsWith(".") && credits.split(line).credit() != null);
  }

  /** One export while it is read. */
  private final class Sheet {
    private final List<String> lines;
    private final int lede;
    private final int end;
    private final Evidence evidence = new Evidence();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private String headline = "";
    private @Nullable String deck;
    private @Nullable String byline;
    private @Nullable Stamp published;
    private @Nullable Stamp modified;

    Sheet(List<String> lines, int lede, int end) {
      this.lines = lines;
      this.lede = lede;
      this.end = end;
    }

    void readHead() {
      for (int i = 0; i < lede; i++) {
        String line = lines.get(i);
        if (readDate(line) || readCaption(i) || readByline(line) || Furniture.isNotice(line)) {
          continue;
        }
        if (headline.isEmpty()) {
          headline = line;
        } else if (deck == null
            && Text.weight(line) >= 30
            && !Text.key(line).equals(Text.key(headline))) {
          deck = line;
        }
      }
    }

    void readBody() {
      for (int i = lede; i < end; i++) {
        String line = lines.get(i);
        if (readCaption(i) || Furniture.isNotice(line) || (i > end - 3 && readByline(line))) {
          continue;
        }
        boolean subhead = Text.weight(line) < RUNNING && !Text.endsSentence(line);
        body.add(new Block(subhead ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH, line));
      }
    }

    void readTail() {
      for (int i = end; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!readCaption(i) && !readByline(line) && published == null) {
          readDate(line);
        }
      }
    }

    private boolean readDate(String line) {
      if (!dates.isMostlyDate(line)) {
        return false;
      }
      String[] parts = DateFinder.splitAtChange(line);
      if (published == null) {
        published = dates.first(parts[0], Origin.VISIBLE, false).orElse(null);
      }
      if (modified == null) {
        modified = dates.first(parts[1], Origin.VISIBLE, false).orElse(null);
      }
      return true;
    }

    private boolean readByline(String line) {
      if (line.length() > 120 || !bylines.startsAsByline(line) || bylines.authors(line).isEmpty()) {
        return false;
      }
      evidence.note("byline", line, Origin.VISIBLE, "text");
      byline = byline == null ? line : byline;
      return true;
    }

    private boolean readCaption(int i) {
      if (!isCaption(lines, i)) {
        return false;
      }
      Picture picture = withLineAbove(credits.split(lines.get(i)), i);
      if (!pictures.contains(picture)) {
        pictures.add(picture);
      }
      return true;
    }

    /** A credit in a line of its own belongs to the caption in the line above. */
    private Picture withLineAbove(Picture picture, int i) {
      boolean above =
          picture.caption() == null
              && i > 0
              && !body.isEmpty()
              && body.getLast().text().equals(lines.get(i - 1))
              && Text.weight(lines.get(i - 1)) < LONGEST_CAPTION;
      return above ? new Picture(body.removeLast().text(), picture.credit()) : picture;
    }

    Extraction extraction(String path) {
      if (headline.isEmpty()) {
        return new Extraction.Nothing("a text file without a headline");
      }
      String text = body.isEmpty() ? "" : String.join(" ", body.stream().map(Block::text).toList());
      Article article =
          Article.builder(ArticleId.ofPath(path, 0), new Source(path, "text", null, null))
              .headline(headline)
              .deck(deck)
              .byline(byline == null ? Byline.NONE : new Byline(byline, bylines.authors(byline)))
              .dateline(
                  body.isEmpty() ? null : datelines.parse(body.getFirst().text()).orElse(null))
              .published(published)
              .modified(modified)
              .pictures(pictures)
              .language(Languages.ofText(text))
              .body(body)
              .build();
      return new Extraction.Found(article, evidence.clues());
    }
  }
}
