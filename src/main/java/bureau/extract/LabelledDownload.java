package bureau.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the downloads of Nexis: outlet, date and headline, then fields as words with a colon, the
 * text without a label or under "Body", and more fields. "End of Document" closes an article of the
 * newer form, "3 of 10 DOCUMENTS" opens one of the older.
 */
final class LabelledDownload {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?im)^[ \\t\\f]*(?:dokument |document )?\\d+ (?:of|von|sur|de) \\d+(?: (?:documents?|dokumenten?))?[ \\t]*$");
  private static final Pattern END =
      Pattern.compile(
          "(?im)^[ \\t\\f]*(?:End of Document|Ende des Dokuments?|Fin du document)[ \\t]*$");
  private static final Pattern LABEL =
      Pattern.compile("^(\\p{Lu}[\\p{L} -]{1,24}?)\\s*:(?:\\s+(.*))?$");
  private static final Pattern ALONE =
      Pattern.compile("(?i)body|text|corps|graphic|grafik|classification|klassifikation|notes");

  /** A date above an article is shorter than this. */
  private static final int LONGEST_DATE = 60;

  private final List<List<String>> head = new ArrayList<>(List.of(new ArrayList<>()));
  private final DateParser dates;
  private final DownloadRecord record = new DownloadRecord();
  private List<String> open = new ArrayList<>();
  private boolean labels;
  private boolean text;
  private boolean behind;

  private LabelledDownload(DateParser dates) {
    this.dates = dates;
  }

  /** The articles of a text; empty if it is of another kind. */
  static List<DownloadRecord> read(String text, DateParser dates) {
    Pattern divider = END.matcher(text).find() ? END : COUNT;
    List<DownloadRecord> records = new ArrayList<>();
    for (String part : divider.split(text, -1)) {
      LabelledDownload download = new LabelledDownload(dates);
      COUNT.matcher(part).replaceAll("").lines().map(String::strip).forEach(download::readLine);
      download.name();
      DownloadRecord record = download.record;
      if (record.has(DownloadField.HEADLINE)
          && record.has(DownloadField.TEXT)
          && (record.has(DownloadField.LENGTH) || record.has(DownloadField.LOADED))) {
        records.add(record);
      }
    }
    return records;
  }

  private void readLine(String line) {
    Matcher label = LABEL.matcher(line);
    Optional<DownloadField> named =
        label.matches()
            ? DownloadField.ofLabel(label.group(1))
            : ALONE.matcher(line).matches() ? DownloadField.ofLabel(line) : Optional.empty();
    // A paragraph may begin with a word and a colon: no field of the head stands in the text.
    boolean inText = record.has(DownloadField.TEXT) || behind;
    if (named.isPresent() && (!inText || named.get().isBehindText())) {
      labels = true;
      behind |= inText;
      open = record.lines(named.get());
      text = named.get() == DownloadField.TEXT;
      String value = label.matches() && label.group(2) != null ? label.group(2) : "";
      boolean another = named.get() == DownloadField.SUBJECTS && !open.isEmpty();
      open.add(another ? "; " + value : value);
    } else if (line.isEmpty()) {
      readEmpty();
    } else if (!labels) {
      if (!Furniture.isNotice(line)) {
        head.getLast().add(line);
      }
    } else if (!Furniture.isNotice(line)) {
      open.add(line);
    }
  }

  /** An empty line ends a field of one paragraph; what follows fields of the head is the text. */
  private void readEmpty() {
    if (!labels) {
      if (!head.getLast().isEmpty()) {
        head.add(new ArrayList<>());
      }
    } else if (text) {
      open.add("");
    } else if (!behind && String.join("", open).length() > 0) {
      open = record.lines(DownloadField.TEXT);
      text = true;
    }
  }

  /** Outlet, date and headline stand unlabelled above the fields, in one of two orders. */
  private void name() {
    head.removeIf(List::isEmpty);
    // The last date: a list of all articles, with the day of the download, may stand above.
    for (int block = head.size() - 1; block >= 0; block--) {
      for (int i = head.get(block).size() - 1; i >= 0; i--) {
        String line = head.get(block).get(i);
        if (line.length() < LONGEST_DATE && dates.isMostlyDate(line)) {
          record.putIfAbsent(DownloadField.DATE, line);
          name(block, i);
          return;
        }
      }
    }
    if (!head.isEmpty()) {
      record.putIfAbsent(DownloadField.HEADLINE, String.join(" ", head.getLast()));
    }
  }

  private void name(int block, int date) {
    List<String> above = new ArrayList<>(head.get(block).subList(0, date));
    if (above.size() > 1) {
      record.putIfAbsent(DownloadField.OUTLET, above.removeLast());
      record.putIfAbsent(DownloadField.HEADLINE, String.join(" ", above));
      return;
    }
    int outlet = above.isEmpty() ? block - 1 : block;
    if (outlet >= 0) {
      record.putIfAbsent(DownloadField.OUTLET, head.get(outlet).getFirst());
    }
    int headline = block + 1 < head.size() ? block + 1 : outlet - 1;
    if (headline >= 0) {
      record.putIfAbsent(DownloadField.HEADLINE, String.join(" ", head.get(headline)));
    }
  }
}
