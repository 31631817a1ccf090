package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One export of one article while it is read: its head, its text, its tail. */
final class ExportSheet {
  /** Running text weighs at least this much. */
  static final int RUNNING = 80;

  /** A caption that stands among paragraphs weighs less than this. */
  private static final int LONGEST_CAPTION = 220;

  /** A longer line with a credit at its end is a paragraph. */
  private static final int LONGEST_CREDITED = 600;

  private static final int LONGEST_BYLINE = 120;

  /** A deck weighs at least this much. */
  private static final int SHORTEST_DECK = 30;

  /** How long reading takes, as reader views tell. */
  private static final Pattern READING =
      Pattern.compile(
          "(?iU)(?:(?:reading time|lese(?:zeit|dauer)|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения)\\W*)?"
              + "[~≈]?\\d{1,3}(?: ?[-–] ?\\d{1,3})? ?(?:min(?:ute|uten|utes|uti|utos|uut|uter)?s?\\.?|мин\\w*\\.?|хв\\w*\\.?|分钟?|분)"
              + "(?: (?:read|reading time|lesezeit|zum lesen|de lecture|de lectura|di lettura|de leitura|leestijd|чтения))?");

  /** An address or a host alone in a line. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://)?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+(?::\\d+)?(?:/\\S*)?");

  private final List<String> lines;
  private final int lede;
  private final int end;
  private final ExportParsers parsers;
  private final Evidence evidence = new Evidence();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Block> body = new ArrayList<>();
  private String headline = "";
  private boolean readerView;
  private @Nullable String deck;
  private @Nullable String byline;
  private @Nullable String url;
  private @Nullable String host;
  private @Nullable Stamp published;
  private @Nullable Stamp modified;

  /**
   * A sheet whose text stands between two lines.
   *
   * @param end the line behind the text's last
   */
  ExportSheet(List<String> lines, int lede, int end, ExportParsers parsers) {
    this.lines = lines;
    this.lede = lede;
    this.end = end;
    this.parsers = parsers;
  }

  /** Reads the sheet. */
  Extraction extraction(String path) {
    readHead();
    readBody();
    readTail();
    if (headline.isEmpty()) {
      return new Extraction.Nothing("a text file without a headline");
    }
    evidence.choose("headline", headline);
    evidence.choose("deck", deck);
    evidence.choose("byline", byline);
    evidence.choose("url", url);
    evidence.choose("published", published == null ? null : published.at());
    evidence.choose("modified", modified == null ? null : modified.at());
    ArticleId id = url == null ? ArticleId.ofPath(path, 0) : ArticleId.ofUrl(url);
    Article article =
        Article.builder(id, new Source(path, "text", url, host))
            .headline(headline)
            .deck(deck)
            .byline(
                byline == null
                    ? Byline.NONE
                    : new Byline(byline, parsers.bylines().authors(byline)))
            .dateline(
                body.isEmpty()
                    ? null
                    : parsers.datelines().parse(body.getFirst().text()).orElse(null))
            .published(published)
            .modified(modified)
            .pictures(pictures)
            .language(Languages.of(body, evidence))
            .body(body)
            .build();
    return new Extraction.Found(article, evidence.clues());
  }

  private void readHead() {
    readerView = lines.subList(0, lede).stream().anyMatch(line -> READING.matcher(line).matches());
    for (int i = 0; i < lede; i++) {
      String line = lines.get(i);
      if (readDate(line)
          || readAddress(line)
          || READING.matcher(line).matches()
          || readCaption(i)
          || readByline(line)
          || Furniture.isNotice(line)) {
        continue;
      }
      if (headline.isEmpty()) {
        headline = line;
        evidence.note("headline", line, Origin.VISIBLE, "first line");
      } else if (Text.weight(line) >= SHORTEST_DECK && !Text.key(line).equals(Text.key(headline))) {
        evidence.note("deck", line, Origin.VISIBLE, "line above the text");
        deck = deck == null ? line : deck;
      }
    }
  }

  private void readBody() {
    for (int i = lede; i < end; i++) {
      String line = lines.get(i);
      if (readCaption(i) || Furniture.isNotice(line) || (i > end - 3 && readByline(line))) {
        continue;
      }
      boolean subhead = Text.weight(line) < RUNNING && !Text.endsSentence(line);
      body.add(new Block(subhead ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH, line));
    }
  }

  private void readTail() {
    for (int i = end; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!readCaption(i) && !readByline(line) && published == null) {
        readDate(line);
      }
    }
  }

  private boolean readDate(String line) {
    DateParser dates = parsers.dates();
    if (!dates.isMostlyDate(line)) {
      return false;
    }
    String[] parts = DateFinder.splitAtChange(line);
    Optional<Stamp> first = dates.first(parts[0], Origin.VISIBLE, false);
    Optional<Stamp> changed = dates.first(parts[1], Origin.VISIBLE, false);
    first.ifPresent(stamp -> evidence.note("published", stamp.at(), Origin.VISIBLE, "line"));
    changed.ifPresent(stamp -> evidence.note("modified", stamp.at(), Origin.VISIBLE, "line"));
    published = published == null ? first.orElse(null) : published;
    modified = modified == null ? changed.orElse(null) : modified;
    return true;
  }

  /** A whole address is the article's; a host is where it was printed. */
  private boolean readAddress(String line) {
    if (!ADDRESS.matcher(line).matches()) {
      return false;
    }
    if (line.startsWith("http") && line.indexOf('/', "https://".length()) > 0) {
      evidence.note("url", line, Origin.VISIBLE, "line");
      url = url == null ? line : url;
    } else {
      host = host == null ? line : host;
    }
    return true;
  }

  private boolean readByline(String line) {
    boolean name =
        readerView && !headline.isEmpty() && line.indexOf(' ') > 0 && BylineParser.isName(line);
    if (line.length() > LONGEST_BYLINE
        || !(name || parsers.bylines().startsAsByline(line))
        || parsers.bylines().authors(line).isEmpty()) {
      return false;
    }
    evidence.note("byline", line, Origin.VISIBLE, "line");
    byline = byline == null ? line : byline;
    return true;
  }

  private boolean readCaption(int i) {
    if (!isCaption(lines, i, parsers)) {
      return false;
    }
    Picture picture = withLineAbove(parsers.credits().split(lines.get(i)), i);
    if (!pictures.contains(picture)) {
      pictures.add(picture);
      evidence.note("captions", lines.get(i), Origin.VISIBLE, "line");
      evidence.choose("captions", lines.get(i));
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

  /** A caption is printed twice in a row, as picture text and as caption, or ends in a credit. */
  static boolean isCaption(List<String> lines, int i, ExportParsers parsers) {
    String line = lines.get(i);
    return (i > 0 && lines.get(i - 1).equals(line))
        || (i + 1 < lines.size() && lines.get(i + 1).equals(line))
        || (Text.weight(line) < LONGEST_CREDITED
            && !line.endsWith(".")
            && parsers.credits().split(line).credit() != null);
  }
}
