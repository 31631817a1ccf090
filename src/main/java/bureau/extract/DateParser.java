package bureau.extract;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.article.Stamp.Precision;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages and exports print them: ISO 8601, RFC 822, Unix {@code date}, and the ways
 * of the languages that {@link MonthNames} knows, Korean, Japanese and Chinese among them. Years
 * before 1800 and days still to come are no dates of articles.
 */
public final class DateParser {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})(?:([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,2})(?!\\d)\\.?)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=T\\d{4}|$|\\d{4}(?:\\d\\d)?$)");
  private static final Pattern COMPACT_TIME = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)?");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]?");
  private static final Pattern DAY_MONTH_WORD =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-?го|-?е)?[.,]?[ -]?(?:de |of |d['’])?"
              + "(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?,?[ -]?(?:de |del )?'?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_WORD_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,14})(?:\\.? |\\.)(\\d{1,2})(?:st|nd|rd|th)?(?:,? |,)(\\d{4})(?!\\d)");
  private static final Pattern UNIX =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3}) (\\d{1,2}) (\\d\\d:\\d\\d(?::\\d\\d)?) ([A-Z]{1,5}) (\\d{4})");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}),? (?:năm )?(\\d{4})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2}) ?([./-]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d\\d)(?![\\d.]\\d)");
  private static final Pattern EPOCH = Pattern.compile("(?:1\\d{9}|1\\d{12})");
  private static final Pattern TIME =
      Pattern.compile(
          "(오전|오후|午前|午後|上午|下午)? ?(?<!\\d)(\\d{1,2})"
              + "(?:(?: ?[:：hH時시点时] ?| ?\\.)(\\d\\d)(?!\\d)분?(?:[:.](\\d\\d)(?!\\d)(?:[.,]\\d+)?)?"
              + "|(?= ?(?:[ap]\\.?m\\b|Uhr|[時시点时])))"
              + " ?(?:Uhr|hrs|uur|[時시点时分分] ?)?"
              + "([aApP]\\.?[mM]\\b\\.?)?,? ?\\(?"
              + "(Z(?![\\p{L}])|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d\\d)?(?![\\d-])|\\p{Lu}{2,5}\\b|(?:Beijing|Moscow|Kyiv|Israel|Tokyo|Korea) [Tt]ime)?");

  /** How far behind a date its time may stand. */
  private static final int TIME_REACH = 24;

  /** How far before a date its time may stand. */
  private static final int TIME_BEFORE = 26;

  private final MonthNames months;
  private final Clock clock;

  /** A parser that takes no date that is still to come. */
  public DateParser(Clock clock) {
    this(clock, new MonthNames());
  }

  private DateParser(Clock clock, MonthNames months) {
    this.clock = clock;
    this.months = months;
  }

  /**
   * The first date in a text.
   *
   * @param monthFirst whether 3/4/2025 means March 4
   */
  public Optional<Stamp> first(String printed, Origin origin, boolean monthFirst) {
    String text = EastAsianEras.common(plain(printed));
    if (EPOCH.matcher(text).matches()) {
      return epoch(text, origin);
    }
    Found found = find(text, monthFirst);
    return found == null ? Optional.empty() : Optional.of(stamp(text, found, origin));
  }

  /**
   * Whether a text that gives no date would give one if it were not still to come.
   *
   * @param printed a text in which {@link #first} finds nothing
   */
  boolean isStillToCome(String printed) {
    return new DateParser(
            Clock.fixed(Instant.parse("9999-12-30T00:00:00Z"), ZoneOffset.UTC), months)
        .first(printed, Origin.VISIBLE, false)
        .isPresent();
  }

  /** Whether the text is a date and little else, such as "Updated: May 5, 2025 at 4 p.m.". */
  boolean isMostlyDate(String printed) {
    if (printed.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    String text = EastAsianEras.common(plain(printed));
    if (text.length() > 120) {
      return false;
    }
    Found found = find(text, false);
    return found != null && text.length() - (found.to - found.from) < 60;
  }

  private @Nullable Found find(String text, boolean monthFirst) {
    if (text.length() < 6 || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    Found best = null;
    for (Shape shape : Shape.values()) {
      Matcher matcher = shape.pattern.matcher(text);
      while (matcher.find()) {
        LocalDate day = day(shape, matcher, monthFirst);
        if (day != null) {
          if (best == null || matcher.start() < best.from) {
            best = new Found(day, matcher.start(), matcher.end(), shape, matcher.toMatchResult());
          }
          break;
        }
      }
      if (best != null && best.from == 0) {
        break;
      }
    }
    return best;
  }

  private @Nullable LocalDate day(Shape shape, Matcher m, boolean monthFirst) {
    return switch (shape) {
      case YEAR_FIRST -> day(m.group(1), m.group(3), m.group(4));
      case COMPACT, EAST_ASIAN -> day(m.group(1), m.group(2), m.group(3));
      case UNIX -> day(m.group(5), month(m.group(1)), m.group(2));
      case DAY_MONTH_WORD -> day(m.group(3), month(m.group(2)), m.group(1));
      case MONTH_WORD_DAY -> day(m.group(3), month(m.group(1)), m.group(2));
      case VIETNAMESE -> day(m.group(3), m.group(2), m.group(1));
      case DAY_FIRST -> {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean swapped = second > 12 || (monthFirst && first <= 12);
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        yield swapped ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1));
      }
    };
  }

  private String month(String name) {
    return Integer.toString(months.month(name));
  }

  private @Nullable LocalDate day(String year, String month, String day) {
    try {
      int number = Integer.parseInt(year);
      // Thai years count from the Buddha's death.
      int common = number > 2400 && number < 2700 ? number - 543 : number;
      LocalDate date = LocalDate.of(common, Integer.parseInt(month), Integer.parseInt(day));
      return isPlausible(date) ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Two days of grace: it may be tomorrow already where the article was printed. */
  private boolean isPlausible(LocalDate date) {
    return date.getYear() >= 1800 && !date.isAfter(LocalDate.now(clock).plusDays(2));
  }

  private Stamp stamp(String text, Found found, Origin origin) {
    if (found.shape == Shape.UNIX) {
      Matcher time = TIME.matcher(found.groups.group(3) + " " + found.groups.group(4));
      if (time.find()) {
        return withTime(found.day, time, origin);
      }
    }
    if (found.shape == Shape.COMPACT && COMPACT_TIME.matcher(text.substring(found.to)).matches()) {
      String time = COMPACT_TIME.matcher(text.substring(found.to)).replaceFirst("$1:$2:$3");
      return first(found.day + " " + time.replaceFirst(":$", ""), origin, false)
          .orElse(Stamp.ofDay(found.day, origin));
    }
    Matcher after = TIME.matcher(text).region(found.to, text.length());
    after.useTransparentBounds(true);
    while (after.find() && after.start() - found.to <= TIME_REACH) {
      if (isTime(after) && !startsDate(text, after)) {
        return withTime(found.day, after, origin);
      }
    }
    int from = Math.max(0, found.from - TIME_BEFORE);
    Matcher before = TIME.matcher(text).region(from, found.from);
    while (before.find()) {
      if (isTime(before) && before.group(3) != null) {
        return withTime(found.day, before, origin);
      }
    }
    return Stamp.ofDay(found.day, origin);
  }

  /** "16.12" may begin "16.12.2023". */
  private static boolean startsDate(String text, Matcher time) {
    int end = time.group(3) == null ? time.end(2) : time.end(3);
    return end + 1 < text.length()
        && (text.charAt(end) == '.' || text.charAt(end) == '/' || text.charAt(end) == '-')
        && Character.isDigit(text.charAt(end + 1))
        && time.group(4) == null;
  }

  private static boolean isTime(Matcher time) {
    return Integer.parseInt(time.group(2)) <= 24
        && (time.group(3) == null || Integer.parseInt(time.group(3)) < 60)
        && (time.group(4) == null || Integer.parseInt(time.group(4)) < 60);
  }

  private static Stamp withTime(LocalDate day, Matcher time, Origin origin) {
    int hour = hour(time);
    int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
    LocalDateTime local = day.plusDays(hour / 24).atTime(hour % 24, minute, second);
    Precision precision = time.group(4) == null ? Precision.MINUTE : Precision.SECOND;
    String zone = time.group(6);
    ZoneOffset offset = zone == null ? null : offset(zone, local);
    boolean named = offset != null && zone != null && Character.isLetter(zone.charAt(0));
    return new Stamp(local, offset, named && !"Z".equals(zone) ? zone : null, precision, origin);
  }

  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    String half = time.group(5) == null ? time.group(1) : time.group(5);
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon =
        switch (half.charAt(0)) {
          case 'p', 'P', '下' -> true;
          default -> half.equals("오후") || half.equals("午後");
        };
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static @Nullable ZoneOffset offset(String zone, LocalDateTime at) {
    String rest = zone.startsWith("UTC") || zone.startsWith("GMT") ? zone.substring(3) : zone;
    if (rest.isEmpty()) {
      return ZoneOffset.UTC;
    }
    if (rest.charAt(0) != '+' && rest.charAt(0) != '-') {
      return Zones.offset(rest, at).orElse(null);
    }
    String digits = rest.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes =
        digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    int sign = rest.charAt(0) == '-' ? -1 : 1;
    return hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)
        ? null
        : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private Optional<Stamp> epoch(String digits, Origin origin) {
    long number = Long.parseLong(digits);
    Instant instant =
        digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return isPlausible(local.toLocalDate())
        ? Optional.of(new Stamp(local, ZoneOffset.UTC, null, Precision.SECOND, origin))
        : Optional.empty();
  }

  /** Digits of any script as ASCII, any white space as one space. */
  private static String plain(String text) {
    String folded = Text.fold(text);
    StringBuilder plain = null;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c > 127 && Character.isDigit(c)) {
        plain = plain == null ? new StringBuilder(folded) : plain;
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return plain == null ? folded : plain.toString();
  }

  private enum Shape {
    YEAR_FIRST(DateParser.YEAR_FIRST),
    COMPACT(DateParser.COMPACT),
    EAST_ASIAN(DateParser.EAST_ASIAN),
    UNIX(DateParser.UNIX),
    DAY_MONTH_WORD(DateParser.DAY_MONTH_WORD),
    MONTH_WORD_DAY(DateParser.MONTH_WORD_DAY),
    VIETNAMESE(DateParser.VIETNAMESE),
    DAY_FIRST(DateParser.DAY_FIRST);

    private final Pattern pattern;

    Shape(Pattern pattern) {
      this.pattern = pattern;
    }
  }

  private record Found(
      LocalDate day, int from, int to, Shape shape, java.util.regex.MatchResult groups) {}
}
