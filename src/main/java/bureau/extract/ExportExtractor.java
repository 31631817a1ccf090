package bureau.extract;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Turns a plain-text export into an article: an article's text as a site, a reader view or a person
 * saved it, one paragraph a line or a wrapped block. Safe for several threads.
 */
public final class ExportExtractor {
  /** More lines than this above the text are a page's menus. */
  private static final int MENUS = 12;

  /** An article weighs at least this much. */
  private static final int STUB = 250;

  private final ExportParsers parsers;

  /** An extractor that takes no date for an article's that is still to come. */
  public ExportExtractor(Clock clock) {
    parsers =
        new ExportParsers(
            new BylineParser(), new CreditSplitter(), new DatelineParser(), new DateParser(clock));
  }

  /**
   * Reads an export: one article, or the many of a press database's download.
   *
   * @param text the file's text
   * @param path the file it stands in, for the source and the id
   */
  public List<Extraction> extract(String text, String path) {
    List<Extraction> download =
        new Download(parsers.dates(), parsers.bylines(), parsers.datelines()).read(text, path);
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
        menus ? new Dump(parsers.dates(), parsers.bylines()).read(text, path) : Optional.empty();
    if (dump.isPresent()) {
      return dump.get();
    }
    return none
        ? new Extraction.Nothing("a text file that does not look like an article")
        : new ExportSheet(lines, lede, end, parsers).extraction(path);
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
        && Text.weight(line) >= ExportSheet.RUNNING / 2
        && !Furniture.isNotice(line)
        && !parsers.bylines().startsAsByline(line);
  }

  private boolean isRunning(List<String> lines, int i) {
    String line = lines.get(i);
    return Text.weight(line) >= ExportSheet.RUNNING
        && Text.endsSentence(line)
        && !Furniture.isNotice(line)
        && !ExportSheet.isCaption(lines, i, parsers)
        && !parsers.dates().isMostlyDate(line);
  }
}
