package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Source;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the downloads of press databases: many articles in one file, each as labelled fields. Two
 * shapes are known: two-letter codes at the start of a line (HD headline, BY byline, PD date, LP
 * and TD text), and words with a colon ("BYLINE:", "LENGTH:", "LOAD-DATE:") around an unlabelled
 * text, each article closed by "End of Document" or opened by "3 of 10 DOCUMENTS".
 */
final class Download {
  private static final Pattern CODE =
      Pattern.compile(
          "^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CX|CLM)(?:\\s+(.*))?$");
  private static final Pattern COUNT =
      Pattern.compile("(?im)^\\s*(?:document )?\\d+ of \\d+(?: documents)?\\s*$");
  private static final Pattern END = Pattern.compile("(?im)^\\s*End of Document\\s*$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(BYLINE|LENGTH|SECTION|DATELINE|HIGHLIGHT|HEADLINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|GEOGRAPHIC|COUNTRY|PERSON|JOURNAL-CODE|SERIES|TYPE|CORRECTION(?:-DATE)?|NOTES|URL|CLASSIFICATION|ACC-NO|PUB-TYPE|BODY)\\s*(?::\\s*(.*))?$",
          Pattern.CASE_INSENSITIVE);

  private final DateParser dates;
  private final BylineParser bylines;
  private final DatelineParser datelines;

  Download(DateParser dates, BylineParser bylines, DatelineParser datelines) {
    this.dates = dates;
    this.bylines = bylines;
    this.datelines = datelines;
  }

  /** The articles of a download; empty if the text is none. */
  List<Extraction> read(String text, String path) {
    List<Map<String, List<String>>> records = coded(text);
    if (records.isEmpty()) {
      records = labelled(text);
    }
    List<Extraction> extractions = new ArrayList<>();
    for (Map<String, List<String>> fields : records) {
      extractions.add(extraction(fields, path, extractions.size()));
    }
    return extractions;
  }

  /** Records of two-letter codes; a new one begins at each headline. */
  private static List<Map<String, List<String>>> coded(String text) {
    List<Map<String, List<String>>> records = new ArrayList<>();
    Map<String, List<String>> record = new LinkedHashMap<>();
    List<String> field = new ArrayList<>();
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      Matcher code = CODE.matcher(line);
      if (code.matches()) {
        String name = code.group(1);
        if (record.containsKey("HD") && (name.equals("HD") || name.equals("SE"))) {
          records.add(record);
          record = new LinkedHashMap<>();
        }
        field = record.computeIfAbsent(name, key -> new ArrayList<>());
        line = code.group(2) == null ? "" : code.group(2);
      } else if (line.startsWith("Document ") && !line.endsWith(".")) {
        field = new ArrayList<>();
      }
      field.add(line);
    }
    records.add(record);
    records.removeIf(one ->
        !one.containsKey("HD")
            || !one.containsKey("PD")
            || !(one.containsKey("LP") || one.containsKey("TD")));
    return records;
  }

  /** Records of words with colons, under the names of the codes. */
  private static List<Map<String, List<String>>> labelled(String text) {
    Pattern divider = END.matcher(text).find() ? END : COUNT;
    List<Map<String, List<String>>> records = new ArrayList<>();
    for (String part : divider.split(text, -1)) {
      Map<String, List<String>> record = labelledRecord(COUNT.matcher(part).replaceAll(""));
      if (record.containsKey("HD")
          && record.containsKey("TD")
          && (record.containsKey("LENGTH") || record.containsKey("LOAD-DATE"))) {
        records.add(record);
      }
    }
    return records;
  }

  private static Map<String, List<String>> labelledRecord(String part) {
    Map<String, List<String>> record = new LinkedHashMap<>();
    List<String> head = new ArrayList<>();
    List<String> body = new ArrayList<>();
    boolean labels = false;
    boolean tail = false;
    for (String raw : part.lines().toList()) {
      String line = raw.strip();
      Matcher label = LABEL.matcher(line);
      if (label.matches() && (label.group(2) != null || line.equalsIgnoreCase("body"))) {
        labels = true;
        String name = label.group(1).toUpperCase(Locale.ROOT);
        tail |= name.equals("LOAD-DATE");
        if (!name.equals("BODY")) {
          record.computeIfAbsent(name, key -> new ArrayList<>()).add(label.group(2));
        }
      } else if (!tail && !Furniture.isNotice(line)) {
        (labels ? body : head).add(line);
      }
    }
    head.removeIf(String::isEmpty);
    name(head, record);
    if (body.stream().anyMatch(line -> !line.isEmpty())) {
      record.put("TD", body);
    }
    return record;
  }

  /** Outlet, date and headline stand unlabelled above the labels, in either order. */
  private static void name(List<String> head, Map<String, List<String>> record) {
    Pattern year = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    int date = -1;
    for (int i = 0; i < head.size(); i++) {
      if (date < 0 && head.get(i).length() < 70 && year.matcher(head.get(i)).find()) {
        date = i;
        record.put("PD", List.of(head.get(i)));
      }
    }
    List<String> given = record.get("HEADLINE");
    if (given != null) {
      record.put("HD", given);
    }
    if (date == 1 && head.size() > 2) {
      record.put("SN", List.of(head.getFirst()));
      record.putIfAbsent("HD", List.of(head.get(2)));
    } else if (date >= 2) {
      record.put("SN", List.of(head.get(date - 1)));
      record.putIfAbsent("HD", head.subList(0, date - 1));
    } else if (!head.isEmpty()) {
      record.putIfAbsent("HD", List.of(head.getFirst()));
    }
  }

  private Extraction extraction(Map<String, List<String>> fields, String path, int ordinal) {
    List<Block> body = new ArrayList<>(paragraphs(fields.getOrDefault("LP", List.of())));
    body.addAll(paragraphs(fields.getOrDefault("TD", List.of())));
    if (body.isEmpty()) {
      return new Extraction.Nothing("an entry of a download without text");
    }
    String where = path + "#" + (ordinal + 1);
    Article article =
        Article.builder(
                ArticleId.ofPath(path, ordinal),
                new Source(where, "text", value(fields, "URL"), value(fields, "SN")))
            .headline(value(fields, "HD"))
            .deck(value(fields, "HIGHLIGHT"))
            .byline(byline(fields))
            .dateline(dateline(fields, body))
            .published(published(fields))
            .section(value(fields, fields.containsKey("SE") ? "SE" : "SECTION"))
            .language(language(fields, body))
            .body(body)
            .build();
    return new Extraction.Found(article, List.of());
  }

  private Byline byline(Map<String, List<String>> fields) {
    String printed = value(fields, fields.containsKey("BY") ? "BY" : "BYLINE");
    if (printed == null) {
      return Byline.NONE;
    }
    List<Author> authors = bylines.authors(printed);
    return new Byline(printed, authors);
  }

  private @Nullable Dateline dateline(Map<String, List<String>> fields, List<Block> body) {
    String place = value(fields, "DATELINE");
    return place != null
        ? new Dateline(place, null, null)
        : datelines.parse(body.getFirst().text()).orElse(null);
  }

  private bureau.article.@Nullable Stamp published(Map<String, List<String>> fields) {
    String day = value(fields, "PD");
    String time = value(fields, "ET");
    if (day == null) {
      day = value(fields, "LOAD-DATE");
    }
    return day == null
        ? null
        : dates.first(time == null ? day : day + " " + time, Origin.CONTAINER, false).orElse(null);
  }

  private static @Nullable String language(Map<String, List<String>> fields, List<Block> body) {
    String named = value(fields, fields.containsKey("LA") ? "LA" : "LANGUAGE");
    for (String code : named == null ? new String[0] : Locale.getISOLanguages()) {
      if (named != null
          && Locale.of(code)
              .getDisplayLanguage(Locale.ENGLISH)
              .equalsIgnoreCase(named.split("[ ,;]", -1)[0])) {
        return Languages.tag(code);
      }
    }
    return Languages.ofText(String.join(" ", body.stream().map(Block::text).toList()));
  }

  private static @Nullable String value(Map<String, List<String>> fields, String name) {
    String joined = Text.fold(String.join(" ", fields.getOrDefault(name, List.of())));
    return joined.isEmpty() ? null : joined;
  }

  private static List<Block> paragraphs(List<String> lines) {
    return ExportLines.of(String.join("\n", lines)).stream().map(Block::paragraph).toList();
  }
}
