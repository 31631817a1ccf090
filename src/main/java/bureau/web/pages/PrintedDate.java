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
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Shows a stamp. */
  public static PrintedDate of(Stamp stamp, Messages messages) {
    String day =
        switch (stamp.precision()) {
          case SECOND, MINUTE, DAY -> messages.day(stamp.local());
          case MONTH -> messages.month(stamp.local());
          case YEAR -> messages.year(stamp.local());
        };
    return new PrintedDate(
        stamp.at(), day, full(stamp, day, messages), origin(stamp.origin(), messages));
  }

  private static String full(Stamp stamp, String day, Messages messages) {
    return switch (stamp.precision()) {
      case SECOND, MINUTE ->
          messages.fullDay(stamp.local())
              + ", "
              + TIME.format(stamp.local())
              + zone(stamp, messages);
      case DAY -> messages.fullDay(stamp.local());
      case MONTH, YEAR -> day;
    };
  }

  private static String zone(Stamp stamp, Messages messages) {
    String offset =
        stamp.offset() == null
            ? ""
            : stamp.offset().getTotalSeconds() == 0 ? "UTC" : "UTC" + stamp.offset().getId();
    String zone = stamp.zone();
    if (zone == null || zone.equals(offset)) {
      return offset.isEmpty() ? " " + messages.text("date.no-zone") : " " + offset;
    }
    return " " + zone + (offset.isEmpty() ? "" : " (" + offset + ")");
  }

  private static String origin(Stamp.Origin origin, Messages messages) {
    return messages.text("date.origin." + origin.label());
  }
}
