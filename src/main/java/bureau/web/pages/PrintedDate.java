package bureau.web.pages;

import bureau.article.Stamp;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date as a page shows it: as it was printed, never moved to the reader's zone.
 *
 * @param machine the same for programs, in the form of HTML's {@code datetime}
 * @param day the day, month or year
 * @param full the same with the weekday, the time and the zone, as far as they are stated
 * @param origin where the date was read
 */
public record PrintedDate(String machine, String day, String full, String origin) {
  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");
  private static final DateTimeFormatter FULL_DAY = format("EEEE, d MMMM uuuu");
  private static final DateTimeFormatter TIME = format("HH:mm");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Shows a stamp. */
  public static PrintedDate of(Stamp stamp) {
    String day =
        switch (stamp.precision()) {
          case SECOND, MINUTE, DAY -> DAY.format(stamp.local());
          case MONTH -> MONTH.format(stamp.local());
          case YEAR -> YEAR.format(stamp.local());
        };
    return new PrintedDate(stamp.at(), day, full(stamp, day), origin(stamp.origin()));
  }

  private static String full(Stamp stamp, String day) {
    return switch (stamp.precision()) {
      case SECOND, MINUTE ->
          FULL_DAY.format(stamp.local()) + ", " + TIME.format(stamp.local()) + zone(stamp);
      case DAY -> FULL_DAY.format(stamp.local());
      case MONTH, YEAR -> day;
    };
  }

  private static String zone(Stamp stamp) {
    String offset =
        stamp.offset() == null
            ? ""
            : stamp.offset().getTotalSeconds() == 0 ? "UTC" : "UTC" + stamp.offset().getId();
    String zone = stamp.zone();
    if (zone == null || zone.equals(offset)) {
      return offset.isEmpty() ? " (no zone stated)" : " " + offset;
    }
    return " " + zone + (offset.isEmpty() ? "" : " (" + offset + ")");
  }

  private static String origin(Stamp.Origin origin) {
    return switch (origin) {
      case JSON_LD -> "read from the page’s JSON-LD";
      case META -> "read from the page’s metadata";
      case MICRODATA -> "read from the page’s microdata";
      case VISIBLE -> "as printed on the page";
      case URL -> "read from the address";
      case DATELINE -> "read from the dateline";
      case CONTAINER -> "as the file states it";
      case FILE -> "the file’s own date";
      case RELATIVE -> "printed as so long ago, counted back from the file’s own date";
    };
  }
}
