package bureau.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Factiva's text without codes: section, headline and byline, the number of words, date,
 * time, outlet, its code, page, language and copyright, a line each; then the text; at last
 * "Document" and the article's number.
 */
final class PlainDownload {
  private static final Pattern END =
      Pattern.compile("(?m)^[ \\t]*Document [A-Za-z0-9]{12,}[ \\t]*$");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)[\\d.,’' \\u00a0]{1,9} ?(?:words?|mots?|wörter|palabras?|parole|palavras?|woorden|ord|слов\\w?)");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d\\d(?: ?(?:GMT|UTC|[AP]M))?");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)(?:\\(c\\)|©|copyright\\b).*|all rights reserved\\.?");

  /** No more lines than this stand between the number of words and the text. */
  private static final int HEAD = 14;

  private final DateParser dates;
  private final DumpSigns signs;

  PlainDownload(DateParser dates, DumpSigns signs) {
    this.dates = dates;
    this.signs = signs;
  }

  /** The articles of a text; empty if it is of another kind. */
  List<DownloadRecord> read(String text) {
    List<DownloadRecord> records = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      record(text.substring(from, end.start()).strip().lines().map(String::strip).toList())
          .ifPresent(records::add);
      from = end.end();
    }
    return records;
  }

  private Optional<DownloadRecord> record(List<String> lines) {
    int words = 0;
    while (words < lines.size() && !WORDS.matcher(lines.get(words)).matches()) {
      words++;
    }
    if (words == 0 || words >= lines.size() - 2) {
      return Optional.empty();
    }
    DownloadRecord record = new DownloadRecord();
    readTitle(lines.subList(0, words).stream().filter(line -> !line.isEmpty()).toList(), record);
    int text = readHead(lines, words + 1, record);
    record.lines(DownloadField.TEXT).addAll(lines.subList(text, lines.size()));
    return record.has(DownloadField.DATE) && record.has(DownloadField.TEXT)
        ? Optional.of(record)
        : Optional.empty();
  }

  /** Section, headline and byline; only the headline always stands. */
  private void readTitle(List<String> lines, DownloadRecord record) {
    int headline = lines.size() - 1;
    if (headline > 0 && signs.isByline(lines.get(headline))) {
      record.lines(DownloadField.BYLINE).add(lines.get(headline));
      headline--;
    }
    record.lines(DownloadField.HEADLINE).add(lines.get(headline));
    if (headline > 0) {
      record.lines(DownloadField.SECTION).add(lines.get(headline - 1));
    }
  }

  /** The lines from the number of words on; where the text begins. */
  private int readHead(List<String> lines, int from, DownloadRecord record) {
    int i = from;
    boolean rest = false;
    while (i < Math.min(lines.size(), from + HEAD) && !(rest && lines.get(i).isEmpty())) {
      String line = lines.get(i);
      if (COPYRIGHT.matcher(line).matches()) {
        rest = true;
      } else if (dates.isMostlyDate(line)) {
        record.putIfAbsent(DownloadField.DATE, line);
      } else if (TIME.matcher(line).matches()) {
        record.putIfAbsent(DownloadField.TIME, line);
      } else if (Languages.named(line).isPresent()) {
        record.putIfAbsent(DownloadField.LANGUAGE, line);
        rest = true;
      } else if (!line.isEmpty() && record.has(DownloadField.DATE)) {
        record.putIfAbsent(DownloadField.OUTLET, line);
      }
      i++;
    }
    return i;
  }
}
