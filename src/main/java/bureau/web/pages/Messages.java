package bureau.web.pages;

import bureau.search.Timeline.Unit;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.MeasureUnit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the pages say of themselves, in one language, and how they write numbers and dates. The
 * texts are the files of {@code web/messages}, in the form of ICU's message formats.
 */
public final class Messages {
  private static final Precision TENTHS = Precision.maxFraction(1);

  private final Locale locale;
  private final Map<String, String> patterns;
  private final LocalizedNumberFormatter number;
  private final LocalizedNumberFormatter percent;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter fullDay;

  /**
   * Takes the texts.
   *
   * @param locale whose numbers and dates are written
   * @param patterns the texts by key
   */
  public Messages(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
    this.number = NumberFormatter.withLocale(locale);
    this.percent =
        NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).scale(Scale.powerOfTen(2));
    this.day = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
    this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    this.fullDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
  }

  /**
   * A text.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} and so on; without any, the text is
   *     taken as it is
   * @throws IllegalArgumentException if there is no text of this key
   */
  public String text(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("web/messages lacks “" + key + "” for " + locale);
    }
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** A whole number with its thousands apart. */
  public String number(long value) {
    return number.format(value).toString();
  }

  /** A part of a whole, 0 to 1, in percent; with one decimal where it is small. */
  public String share(double part) {
    return percent.precision(part < 0.1 ? TENTHS : Precision.integer()).format(part).toString();
  }

  /** A day in a few letters, such as {@code 4 Mar 2024}. */
  public String day(TemporalAccessor date) {
    return day.format(date);
  }

  /** A day with its weekday, such as {@code Monday, 4 March 2024}. */
  public String fullDay(TemporalAccessor date) {
    return fullDay.format(date);
  }

  /** A month of a year. */
  public String month(TemporalAccessor date) {
    return month.format(date);
  }

  /** A year, which is a number without its thousands apart. */
  public String year(TemporalAccessor date) {
    return Integer.toString(LocalDate.from(date).getYear());
  }

  /** A step of time that begins on a day, such as {@code March 2024}. */
  public String step(Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> day(from);
      case WEEK -> text("timeline.week", day(from));
      case MONTH -> month(from);
      case YEAR -> year(from);
    };
  }

  /** The language of the texts, as HTML's {@code lang} has it. */
  public String language() {
    return locale.getLanguage();
  }

  /** Whose numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** The keys of all texts. */
  public Set<String> keys() {
    return patterns.keySet();
  }
}
