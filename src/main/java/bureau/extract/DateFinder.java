package bureau.extract;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article first appeared and when it was last changed. */
final class DateFinder {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "published_time",
          "publish-date",
          "publish_date",
          "publishdate",
          "pubdate",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "date",
          "last-modified-date",
          "iso-8601-publish-date",
          "rnews:datepublished",
          "originalpublicationdate",
          "publication_date",
          "article_date_original",
          "timestamp",
          "creation_date",
          "datecreated");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "article:modified",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "article.updated");

  /** Words that say a date is the last change. */
  static final Pattern CHANGED =
      Pattern.compile(
          "(?iU)\\b(?:modified|updated?|last edited|aktualisiert|geändert|zuletzt|stand:|mis à jour|modifié|maj|actualizad[oa]"
              + "|modificad[oa]|aggiornat[oa]|atualizad[oa]|gewijzigd|bijgewerkt|oppdatert|uppdaterad|opdateret|обновлено|оновлено|изменено"
              + "|güncelleme|güncellendi|diperbarui|cập nhật|päivitetty|aktualizováno|zaktualizowano|تحديث)|수정|更新|最終更新|업데이트");

  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  /** A line that says how long ago the article appeared is no longer than this. */
  private static final int AGO = 80;

  private static final int ELSEWHERE =
      Mark.set(Mark.RELATED, Mark.COMMENTS, Mark.NAVIGATION, Mark.FOOTER, Mark.HIDDEN);

  private final DateParser parser;

  DateFinder(DateParser parser) {
    this.parser = parser;
  }

  /**
   * The two dates of an article.
   *
   * @param published null if nothing tells
   * @param modified null if it is not stated apart
   */
  record Dates(@Nullable Stamp published, @Nullable Stamp modified) {}

  /**
   * Finds both dates.
   *
   * @param saved when the file was last written, the last resort; null if it is not known
   */
  Dates find(Page page, @Nullable String url, @Nullable Instant saved, Evidence evidence) {
    Candidates published = new Candidates("published", evidence);
    Candidates modified = new Candidates("modified", evidence);
    linked(page, published, modified);
    metas(page, published, modified);
    visible(page, published, modified);
    if (url != null) {
      var matcher = IN_URL.matcher(url);
      if (matcher.find()) {
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        published.add(day, Origin.URL, "address", false);
      }
    }
    Stamp first = published.best();
    Stamp changed = modified.best();
    if (first == null && changed != null) {
      evidence.note("published", changed.at(), changed.origin(), "when it was changed, for want");
      evidence.choose("published", changed.at());
      first = changed;
    }
    return new Dates(first == null ? lastResort(page, saved, evidence) : first, changed);
  }

  /** How long ago the page says it was, counted from the file's time; else the file's time. */
  private static @Nullable Stamp lastResort(Page page, @Nullable Instant saved, Evidence evidence) {
    if (saved == null) {
      return null;
    }
    Stamp file = Stamp.ofDay(LocalDate.ofInstant(saved, ZoneOffset.UTC), Origin.FILE);
    Stamp chosen = file;
    for (Line line : page.outline().lines()) {
      boolean dated = line.has(Mark.DATE) || line.has(Mark.BYLINE);
      if (dated && line.text().length() <= AGO && !line.has(ELSEWHERE)) {
        Optional<LocalDate> day = RelativeDate.day(line.text(), saved);
        if (day.isPresent()) {
          chosen = Stamp.ofDay(day.get(), Origin.RELATIVE);
          evidence.note("published", chosen.at(), Origin.RELATIVE, line.text());
          break;
        }
      }
    }
    evidence.note("published", file.at(), Origin.FILE, "file's time");
    evidence.choose("published", chosen.at());
    return chosen;
  }

  private void linked(Page page, Candidates published, Candidates modified) {
    for (String property : List.of("datePublished", "dateCreated", "uploadDate")) {
      published.add(
          page.linked().string(page.article(), property), Origin.JSON_LD, property, false);
    }
    modified.add(
        page.linked().string(page.article(), "dateModified"),
        Origin.JSON_LD,
        "dateModified",
        false);
    for (var other : page.linked().pages()) {
      published.add(
          page.linked().string(other, "datePublished"),
          Origin.JSON_LD,
          "WebPage datePublished",
          false);
    }
  }

  private void metas(Page page, Candidates published, Candidates modified) {
    PUBLISHED.forEach(name -> published.add(page.metas().first(name), Origin.META, name, false));
    MODIFIED.forEach(name -> modified.add(page.metas().first(name), Origin.META, name, false));
  }

  private void visible(Page page, Candidates published, Candidates modified) {
    boolean monthFirst = "en-US".equalsIgnoreCase(page.tagged().language());
    for (Element time : page.tagged().dates()) {
      boolean changed =
          time.attr("itemprop").equals("dateModified") || CHANGED.matcher(time.text()).find();
      Origin origin = time.hasAttr("itemprop") ? Origin.MICRODATA : Origin.VISIBLE;
      String value =
          time.hasAttr("datetime")
              ? time.attr("datetime")
              : time.hasAttr("content") ? time.attr("content") : time.text();
      (changed ? modified : published).add(value, origin, time.normalName(), monthFirst);
    }
    for (Line line : page.outline().lines()) {
      if (line.text().length() <= 120 && line.level() == 0 && parser.isMostlyDate(line.text())) {
        String[] parts = splitAtChange(line.text());
        published.add(parts[0], Origin.VISIBLE, "text", monthFirst);
        modified.add(parts[1], Origin.VISIBLE, "text", monthFirst);
      }
    }
  }

  /** The day that an address has in it, such as /2024/05/03/. */
  static Optional<Stamp> inAddress(String url, DateParser parser) {
    var matcher = IN_URL.matcher(url);
    return matcher.find()
        ? parser.first(
            matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3), Origin.URL, false)
        : Optional.empty();
  }

  /** Parts "Posted … Modified …": what is before the word that tells of a change, and the rest. */
  static String[] splitAtChange(String text) {
    var matcher = CHANGED.matcher(text);
    return matcher.find()
        ? new String[] {text.substring(0, matcher.start()), text.substring(matcher.start())}
        : new String[] {text, ""};
  }

  /** The dates that a page gives for one field. */
  private final class Candidates {
    private final String field;
    private final Evidence evidence;
    private final List<Stamp> stamps = new ArrayList<>();

    Candidates(String field, Evidence evidence) {
      this.field = field;
      this.evidence = evidence;
    }

    void add(@Nullable String text, Origin origin, String where, boolean monthFirst) {
      if (text != null && !text.isBlank()) {
        Optional<Stamp> stamp = parser.first(text, origin, monthFirst);
        stamp.ifPresent(stamps::add);
        stamp.ifPresent(found -> evidence.note(field, found.at(), origin, where));
        if (stamp.isEmpty() && origin != Origin.VISIBLE && parser.isStillToCome(text)) {
          evidence.note(field, Text.fold(text), origin, where + ", still to come, so not taken");
        }
      }
    }

    /** The first that states a moment; else the first that states a time; else the first. */
    @Nullable Stamp best() {
      Stamp best = stamps.stream().min(Comparator.comparingInt(Candidates::rank)).orElse(null);
      evidence.choose(field, best == null ? null : best.at());
      return best;
    }

    private static int rank(Stamp stamp) {
      int place =
          switch (stamp.origin()) {
            case JSON_LD, META, MICRODATA -> 0;
            case VISIBLE -> 3;
            default -> 6;
          };
      return place + (stamp.instant().isPresent() ? 0 : stamp.hasTime() ? 1 : 2);
    }
  }
}
