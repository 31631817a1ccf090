package bureau.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Factiva's text with codes: two or three capital letters at a line's beginning name the
 * field that follows, on the same line or on the next ones. A line "Document …" ends an article.
 */
final class CodedDownload {
  private static final Pattern CODE = Pattern.compile("^([A-Z]{2,3})(?:\\s+(.*))?$");
  private static final Pattern END = Pattern.compile("^Document [A-Za-z0-9]{8,}$");

  private CodedDownload() {}

  /** The articles of a text; empty if it is of another kind. */
  static List<DownloadRecord> read(String text) {
    List<DownloadRecord> records = new ArrayList<>();
    DownloadRecord record = new DownloadRecord();
    List<String> field = new ArrayList<>();
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      Matcher code = CODE.matcher(line);
      Optional<DownloadField> named =
          code.matches() ? DownloadField.ofCode(code.group(1)) : Optional.empty();
      if (named.isPresent()) {
        boolean first =
            named.get() == DownloadField.HEADLINE || named.get() == DownloadField.SECTION;
        if (first && record.has(DownloadField.HEADLINE)) {
          records.add(record);
          record = new DownloadRecord();
        }
        field = record.lines(named.get());
        line = code.group(2) == null ? "" : code.group(2);
      } else if (END.matcher(line).matches()) {
        field = new ArrayList<>();
      }
      field.add(line);
    }
    records.add(record);
    records.removeIf(one ->
        !one.has(DownloadField.HEADLINE)
            || !one.has(DownloadField.DATE)
            || !(one.has(DownloadField.LEDE) || one.has(DownloadField.TEXT)));
    return records;
  }
}
