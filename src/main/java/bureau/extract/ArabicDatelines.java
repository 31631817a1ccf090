package bureau.extract;

import bureau.article.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Datelines in Arabic: "القاهرة (رويترز) -", "القاهرة - أ ف ب -", "رام الله 15-9-2025 وفا-". */
final class ArabicDatelines {
  private static final String PLACE = "^(?<place>[\\p{IsArabic}][\\p{IsArabic} /]{1,28}?)";
  private static final Pattern BRACKETED =
      Pattern.compile(PLACE + " ?\\((?<agency>[\\p{L}. ]{2,20})\\) ?(?:[-–—:]|$)");
  private static final Pattern DASHED =
      Pattern.compile(
          PLACE
              + "(?: ?[-–—] ?| (?<date>\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}) )(?<agency>[\\p{L}. ]{2,20}?) ?[-–—:] ?");

  /** One or two words before a long dash. */
  private static final Pattern BARE =
      Pattern.compile("^(?<place>\\p{IsArabic}{2,12}(?: \\p{IsArabic}{2,12})?) [—–] ");

  private ArabicDatelines() {}

  /** The dateline at the start of a paragraph; with a short dash only where it names an agency. */
  static Optional<Dateline> parse(String paragraph) {
    Matcher bracketed = BRACKETED.matcher(paragraph);
    if (bracketed.lookingAt() && Agencies.isNews(bracketed.group("agency"))) {
      return Optional.of(new Dateline(bracketed.group("place"), bracketed.group("agency"), null));
    }
    Matcher dashed = DASHED.matcher(paragraph);
    if (dashed.lookingAt() && Agencies.isNews(dashed.group("agency"))) {
      return Optional.of(
          new Dateline(dashed.group("place"), dashed.group("agency"), dashed.group("date")));
    }
    Matcher bare = BARE.matcher(paragraph);
    return bare.lookingAt()
        ? Optional.of(new Dateline(bare.group("place"), null, null))
        : Optional.empty();
  }
}
