package bureau.extract;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the downloads of press databases, which hold many articles in one file. */
final class Download {
  private final DateParser dates;
  private final BylineParser bylines;
  private final DatelineParser datelines;
  private final CreditSplitter credits = new CreditSplitter();

  Download(DateParser dates, BylineParser bylines, DatelineParser datelines) {
    this.dates = dates;
    this.bylines = bylines;
    this.datelines = datelines;
  }

  /** The articles of a download; empty if the text is none. */
  List<Extraction> read(String text, String path) {
    List<DownloadRecord> records = CodedDownload.read(text);
    if (records.isEmpty()) {
      records = new PlainDownload(dates, new DumpSigns(dates, bylines)).read(text);
    }
    if (records.isEmpty()) {
      records = LabelledDownload.read(text, dates);
    }
    boolean wrapped = ExportLines.isWrapped(text.lines().map(Text::fold).toList());
    List<Extraction> extractions = new ArrayList<>();
    for (DownloadRecord record : records) {
      extractions.add(new Entry(record).extraction(wrapped, path, extractions.size()));
    }
    return extractions;
  }

  /** One article while its fields are read. */
  private final class Entry {
    private final DownloadRecord record;
    private final Evidence evidence = new Evidence();

    Entry(DownloadRecord record) {
      this.record = record;
    }

    Extraction extraction(boolean wrapped, String path, int ordinal) {
      List<Block> body = record.paragraphs(wrapped).stream().map(Block::paragraph).toList();
      if (body.isEmpty()) {
        return new Extraction.Nothing("an entry of a download without text");
      }
      String where = path + "#" + (ordinal + 1);
      String url = chosen("url", DownloadField.ADDRESS);
      Article article =
          Article.builder(
                  ArticleId.ofPath(path, ordinal),
                  new Source(where, "text", url, chosen("publisher", DownloadField.OUTLET)))
              .headline(chosen("headline", DownloadField.HEADLINE))
              .deck(chosen("deck", DownloadField.DECK))
              .byline(byline())
              .dateline(dateline(body))
              .published(published())
              .pictures(pictures())
              .section(chosen("section", DownloadField.SECTION))
              .keywords(keywords())
              .language(language(body))
              .body(body)
              .build();
      return new Extraction.Found(article, evidence.clues());
    }

    /** The value of a field that has no rival. */
    private @Nullable String chosen(String name, DownloadField field) {
      String value = record.value(field);
      evidence.note(name, value, Origin.CONTAINER, where(field));
      evidence.choose(name, value);
      return value;
    }

    private static String where(DownloadField field) {
      return "field " + field.name().toLowerCase(Locale.ROOT);
    }

    private Byline byline() {
      String printed = chosen("byline", DownloadField.BYLINE);
      return printed == null ? Byline.NONE : new Byline(printed, bylines.authors(printed));
    }

    private @Nullable Dateline dateline(List<Block> body) {
      String place = chosen("dateline", DownloadField.DATELINE);
      return place != null
          ? new Dateline(place, null, null)
          : datelines.parse(body.getFirst().text()).orElse(null);
    }

    /** The day that the article was printed; else the one that it came into the database. */
    private @Nullable Stamp published() {
      String time = record.value(DownloadField.TIME);
      String day = record.value(DownloadField.DATE);
      Stamp printed = stamp(day == null || time == null ? day : day + " " + time);
      Stamp loaded = stamp(record.value(DownloadField.LOADED));
      note(printed, DownloadField.DATE);
      note(loaded, DownloadField.LOADED);
      Stamp published = printed == null ? loaded : printed;
      evidence.choose("published", published == null ? null : published.at());
      return published;
    }

    private @Nullable Stamp stamp(@Nullable String text) {
      return text == null ? null : dates.first(text, Origin.CONTAINER, false).orElse(null);
    }

    private void note(@Nullable Stamp stamp, DownloadField field) {
      if (stamp != null) {
        evidence.note("published", stamp.at(), Origin.CONTAINER, where(field));
      }
    }

    private List<Picture> pictures() {
      String printed = chosen("captions", DownloadField.PICTURE);
      return printed == null ? List.of() : List.of(credits.split(printed));
    }

    /** "FERRIES (91%); ISLANDS (78%)" without the percentages of how sure the database is. */
    private List<String> keywords() {
      String printed = chosen("keywords", DownloadField.SUBJECTS);
      return printed == null
          ? List.of()
          : Arrays.stream(printed.split(";", -1))
              .map(one -> Text.fold(one.replaceAll("\\(\\d{1,3} ?%\\)", "")))
              .filter(one -> !one.isEmpty())
              .distinct()
              .toList();
    }

    private @Nullable String language(List<Block> body) {
      String named = record.value(DownloadField.LANGUAGE);
      String declared =
          named == null ? null : Languages.named(named.split("[,;]", -1)[0].strip()).orElse(null);
      return declared == null
          ? Languages.of(body, evidence)
          : Languages.checked(declared, body, evidence);
    }
  }
}
