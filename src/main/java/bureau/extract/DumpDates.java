package bureau.extract;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the two dates of an article in a dump: near its title first, then anywhere else. */
final class DumpDates {
  /** A date stands in a line shorter than this; near the title, where a deck may run into it, */
  private static final int LONGEST = 200;

  /** in one shorter than this. */
  private static final int LONGEST_NEAR = 500;

  /** How far above the title its date may stand, and how far behind the text's beginning. */
  private static final int ABOVE = 8;

  private static final int BELOW = 3;

  /** How far above the text a date is looked for at last. */
  private static final int FAR = 100;

  /** Words that say a date is the one of publication. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iU)\\b(?:published|posted|first published|veröffentlicht|erstellt|publié|publicado|publicada|pubblicato"
              + "|gepubliceerd|publicerad|publisert|publiceret|julkaistu|opublikowano|publikováno|közzétéve|publicat"
              + "|опубликовано|опубліковано|yayınlanma|diterbitkan|đăng)\\b|نشر|입력|등록|公開|发布|發布");

  private final List<DumpLine> lines;
  private final int title;
  private final int from;
  private final DateParser dates;

  DumpDates(List<DumpLine> lines, int title, int from, DateParser dates) {
    this.lines = lines;
    this.title = title;
    this.from = from;
    this.dates = dates;
  }

  /**
   * Finds both dates.
   *
   * @param address the page's own address, which may have its day; null if unknown
   */
  DateFinder.Dates find(@Nullable String address, Evidence evidence) {
    Stamp published = null;
    Stamp modified = null;
    int best = 0;
    int latest = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      int rank = line.length() < (isNear(i) ? LONGEST_NEAR : LONGEST) ? rank(i) : 0;
      if (rank == 0) {
        continue;
      }
      String[] parts = DateFinder.splitAtChange(line);
      Optional<Stamp> first = dates.first(parts[0], Origin.VISIBLE, false);
      Optional<Stamp> changed = dates.first(parts[1], Origin.VISIBLE, false);
      first.ifPresent(stamp -> evidence.note("published", stamp.at(), Origin.VISIBLE, line));
      changed.ifPresent(stamp -> evidence.note("modified", stamp.at(), Origin.VISIBLE, line));
      // In a long line only a date with a time is a page's; any other may be what the text tells.
      boolean told = line.length() < LONGEST || first.filter(Stamp::hasTime).isPresent();
      if (first.isPresent() && told && rank > best) {
        best = rank;
        published = first.get();
      }
      if (changed.isPresent() && isNear(i) && rank > latest) {
        latest = rank;
        modified = changed.get();
      }
    }
    if (address != null && best <= 2) {
      published = DateFinder.inAddress(address, dates).orElse(published);
    }
    // Where a page tells only when it was changed, that is its date.
    published = modified != null && latest > best ? modified : published;
    evidence.choose("published", published == null ? null : published.at());
    evidence.choose("modified", modified == null ? null : modified.at());
    return new DateFinder.Dates(published, modified);
  }

  private boolean isNear(int i) {
    return i >= title - ABOVE && i < from + BELOW;
  }

  /** How likely a line's date is the article's; 0 if it is not. */
  private int rank(int i) {
    String line = lines.get(i).text();
    boolean alone = dates.isMostlyDate(line);
    boolean said = PUBLISHED.matcher(line).find();
    if (isNear(i)) {
      int place = i > title ? 1 : 0;
      return alone || said ? (said ? 7 : 5) + place : 3 + place;
    }
    boolean above = i < title && i > from - FAR;
    return above ? 2 : alone ? 1 : 0;
  }
}
