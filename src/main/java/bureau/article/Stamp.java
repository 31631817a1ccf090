package bureau.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as an article states it. The day is the day that was printed, in the zone it was printed
 * in; it is never moved to another zone.
 *
 * @param local the stated date and time; parts finer than {@code precision} are at their start
 * @param offset the stated distance from UTC; null if no zone is stated
 * @param zone the zone as printed, such as "KST"; null if none is printed or only an offset is
 * @param precision the finest part that is stated
 * @param origin where the date was read
 */
public record Stamp(
    LocalDateTime local,
    @Nullable ZoneOffset offset,
    @Nullable String zone,
    Precision precision,
    Origin origin) {

  /** The finest part of a date that is stated, from finest to coarsest. */
  public enum Precision {
    /** To the second. */
    SECOND,
    /** To the minute. */
    MINUTE,
    /** To the day. */
    DAY,
    /** To the month. */
    MONTH,
    /** To the year. */
    YEAR
  }

  /** Where a value was read. */
  public enum Origin {
    /** A JSON-LD object of the page. */
    JSON_LD,
    /** A {@code meta} element. */
    META,
    /** Microdata attributes. */
    MICRODATA,
    /** The text that a reader sees. */
    VISIBLE,
    /** The article's address. */
    URL,
    /** The dateline before the lede. */
    DATELINE,
    /** A field of the file that carries the article, such as a JSON line. */
    CONTAINER,
    /** The file's own modification time. */
    FILE,
    /** The text that a reader sees, which says how long before the file was saved. */
    RELATIVE;

    /** The name in JSON: lower case with hyphens. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Cuts {@code local} to the precision. */
  public Stamp {
    local =
        switch (precision) {
          case SECOND -> local.truncatedTo(ChronoUnit.SECONDS);
          case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
          case DAY -> local.truncatedTo(ChronoUnit.DAYS);
          case MONTH -> local.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
          case YEAR -> local.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
        };
  }

  /** A date without a time. */
  public static Stamp ofDay(LocalDate day, Origin origin) {
    return new Stamp(day.atStartOfDay(), null, null, Precision.DAY, origin);
  }

  /** The printed day; the first of the month or year where no day is stated. */
  public LocalDate day() {
    return local.toLocalDate();
  }

  /** Whether a time of day is stated. */
  public boolean hasTime() {
    return precision == Precision.SECOND || precision == Precision.MINUTE;
  }

  /** The moment, if both a time of day and a zone are stated. */
  public Optional<Instant> instant() {
    return offset == null || !hasTime() ? Optional.empty() : Optional.of(local.toInstant(offset));
  }

  /**
   * A moment to sort by: the stated one, and where the zone or time is missing that of the same
   * figures in UTC.
   */
  public Instant sortInstant() {
    return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
  }

  /** The date in ISO 8601, with the offset that is stated and no finer than it is known. */
  public String at() {
    return switch (precision) {
      case SECOND, MINUTE ->
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
              + (offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
      case DAY -> day().toString();
      case MONTH -> day().toString().substring(0, 7);
      case YEAR -> day().toString().substring(0, 4);
    };
  }
}
