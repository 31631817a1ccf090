package bureau.extract;

import bureau.article.Dateline;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the head of a lede: "SEOUL, Sept. 15 (Yonhap) —", "WASHINGTON/MOSCOW:",
 * "[Seoul=Newsis]". The text itself is left as it is.
 */
final class DatelineParser {
  private static final String DATE =
      "(?:\\p{L}{3,10}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? \\p{L}{3,10}\\.?(?: \\d{4})?)";
  private static final Pattern WESTERN =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}.'’ /-]{1,40}?(?:, \\p{Lu}[\\p{L}.'’ -]{1,24}?)??)"
              + "(?:[,/] ?(?<date>"
              + DATE
              + "))?"
              + "(?: ?[(\\[](?<agency>[^()\\[\\]]{2,30})[)\\]])?"
              + "[.,]? ?(?<mark>[—–]|--|-(?= )|:(?= )|(?<=[)])\\.?(?= )) ?(?<wire>\\p{Lu}[\\p{L} ]{1,20} ?[-–—]\\. )?");
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{Lu} -]{2,30}), (?<date>\\d{1,2} \\p{Ll}{3,9}\\.?)(?: ?[—–-]+ ?(?<agency>[\\p{L} -]{2,30}?))?[,.] ?");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "^[(\\[（【](?<place>[^()\\[\\]=（）【】]{1,14})[=＝](?<agency>[^()\\[\\]（）【】]{2,14})[)\\]）】]");

  /** The dateline at the start of a paragraph, if there is one. */
  Optional<Dateline> parse(String paragraph) {
    Matcher asian = EAST_ASIAN.matcher(paragraph);
    if (asian.find()) {
      return Optional.of(
          new Dateline(asian.group("place").strip(), agency(asian.group("agency")), null));
    }
    Matcher russian = RUSSIAN.matcher(paragraph);
    if (russian.find()) {
      return Optional.of(
          new Dateline(russian.group("place"), russian.group("agency"), russian.group("date")));
    }
    Matcher western = WESTERN.matcher(paragraph);
    if (!western.lookingAt()) {
      return Optional.empty();
    }
    String place = western.group("place").strip();
    String agency = western.group("agency");
    String date = western.group("date");
    boolean named = agency != null && (Agencies.names(agency) || agency.length() <= 16);
    String city = place.split(",", -1)[0];
    boolean capitals = city.equals(city.toUpperCase(Locale.ROOT)) && city.length() > 2;
    boolean dash = "—–--".contains(western.group("mark"));
    boolean sure = date != null || (agency != null && Agencies.names(agency)) || (named && dash);
    boolean bare = capitals && agency == null && place.split(" ", -1).length <= 4;
    return sure || bare ? Optional.of(new Dateline(place, agency, date)) : Optional.empty();
  }

  private static @Nullable String agency(String printed) {
    String text = printed.strip();
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
