package bureau.extract;

import bureau.article.Dateline;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the head of a lede: "SEOUL, Sept. 15 (Yonhap) —", "WASHINGTON/MOSCOW:",
 * "МОСКВА, 15 сен — РИА Новости". The text itself is left as it is. {@link EastAsianDatelines} has
 * the ways of Korean, Japanese and Chinese, {@link ArabicDatelines} those of Arabic.
 */
public final class DatelineParser {
  private static final String DATE =
      "(?:\\p{L}{3,10}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? \\p{L}{3,10}\\.?(?: \\d{4})?)";
  private static final Pattern WESTERN =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}.'’ /-]{1,40}?(?:, \\p{Lu}[\\p{L}.'’ -]{1,24}?)??)"
              + "(?:[,/] ?(?:\\p{Lu}\\p{Ll}{2,8}day, )?(?<date>"
              + DATE
              + "))?"
              + "(?: ?[(\\[](?<agency>[^()\\[\\]]{2,30})[)\\]])?"
              + "[.,]? ?(?<mark>[—–]|--|-(?= )|:(?= )|(?<=[)])\\.?(?= )) ?(?<wire>\\p{Lu}[\\p{L} ]{1,20} ?[-–—]\\. )?");

  /**
   * "МОСКВА, 15 сен — РИА Новости", "Москва. 15 сентября. INTERFAX.RU -", "КИЕВ. 15 сентября. УНН."
   */
  private static final Pattern STOPPED =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}./ -]{1,30}?)(?:,|(?<stop>\\.)) (?<date>\\d{1,2} (?:\\p{IsLatin}{3,5}\\.|\\p{Ll}{3,9})|\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2})\\.?"
              + "(?: ?[—–-]* ?[/(]?(?<agency>\\p{Lu}[\\p{L}. -]{1,28}?)[/)]?)?(?<end>[,.] | ?[—–-] )");

  /** "(ANSA) - ROMA, 15 SET - Il presidente". */
  private static final Pattern AGENCY_FIRST =
      Pattern.compile(
          "^\\((?<agency>[^()]{2,20})\\) ?[-–—] ?(?<place>\\p{Lu}[\\p{Lu} ./'’-]{1,30}?)(?:, (?<date>\\d{1,2} \\p{L}{3,9}))? ?[-–—.] ");

  /** An outlet's domain in the place's second part: "JAKARTA, SAMPLE.com". */
  private static final Pattern OUTLET = Pattern.compile("^(.+), (\\S+\\.\\p{Ll}{2,4})$");

  /** Countries as western languages call them: "SÉVARÉ (Mali)" names no agency. */
  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .flatMap(code ->
              Stream.of("en", "de", "fr", "es", "it", "pt")
                  .map(language -> Locale.of("", code).getDisplayCountry(Locale.of(language))))
          .collect(Collectors.toUnmodifiableSet());

  /** A parser for any number of ledes. */
  public DatelineParser() {}

  /** The dateline at the start of a paragraph, if there is one. */
  public Optional<Dateline> parse(String paragraph) {
    return EastAsianDatelines.parse(paragraph)
        .or(() -> ArabicDatelines.parse(paragraph))
        .or(() -> agencyFirst(paragraph))
        .or(() -> stopped(paragraph).filter(dateline -> dateline.agency() != null))
        .or(() -> western(paragraph))
        .or(() -> stopped(paragraph));
  }

  private static Optional<Dateline> agencyFirst(String paragraph) {
    Matcher matcher = AGENCY_FIRST.matcher(paragraph);
    return matcher.lookingAt() && Agencies.names(matcher.group("agency"))
        ? Optional.of(
            new Dateline(matcher.group("place"), matcher.group("agency"), matcher.group("date")))
        : Optional.empty();
  }

  /** Only in capitals, or where an agency bears it out: a sentence may begin in the same way. */
  private static Optional<Dateline> stopped(String paragraph) {
    Matcher matcher = STOPPED.matcher(paragraph);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String place = matcher.group("place");
    String agency = matcher.group("agency");
    boolean known = agency != null && Agencies.isNews(agency.strip());
    boolean capitals = place.equals(place.toUpperCase(Locale.ROOT)) && place.length() > 2;
    boolean dated = capitals && (matcher.group("stop") == null || known);
    return known || (dated && agency == null)
        ? Optional.of(new Dateline(place, known ? agency.strip() : null, matcher.group("date")))
        : Optional.empty();
  }

  private static Optional<Dateline> western(String paragraph) {
    Matcher western = WESTERN.matcher(paragraph);
    if (!western.lookingAt()) {
      return Optional.empty();
    }
    String place = place(paragraph, western.end("place"));
    String agency = western.group("agency");
    String date = western.group("date");
    boolean named = agency != null && (Agencies.names(agency) || agency.length() <= 16);
    String city = place.split(",", -1)[0];
    boolean capitals = city.equals(city.toUpperCase(Locale.ROOT)) && city.length() > 2;
    boolean dash = "—–--".contains(western.group("mark"));
    boolean sure = date != null || (agency != null && Agencies.names(agency)) || (named && dash);
    boolean bare = capitals && agency == null && place.split(" ", -1).length <= 4;
    if (!sure && !bare) {
      return Optional.empty();
    }
    if (agency != null && COUNTRIES.contains(agency)) {
      return Optional.of(new Dateline(place + " (" + agency + ")", null, date));
    }
    Matcher outlet = OUTLET.matcher(place);
    return outlet.matches() && agency == null
        ? Optional.of(new Dateline(outlet.group(1), outlet.group(2), date))
        : Optional.of(new Dateline(place, agency, date));
  }

  /** The start of a paragraph as a place; the stop after "D.C" belongs to it. */
  private static String place(String paragraph, int end) {
    boolean initial =
        end > 1
            && end < paragraph.length()
            && paragraph.charAt(end) == '.'
            && paragraph.charAt(end - 2) == '.';
    return paragraph.substring(0, initial ? end + 1 : end).strip();
  }

  /** An agency's name alone, where a reporter's follows it. */
  static @Nullable String agency(String printed) {
    String text = printed.strip();
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
