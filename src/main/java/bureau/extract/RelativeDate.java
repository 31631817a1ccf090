package bureau.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are printed by how long ago they were: "3 hours ago", "vor 3 Stunden", "3시간 전". They
 * count from when the page was saved, which the page itself does not say.
 */
final class RelativeDate {
  private static final String UNIT =
      "(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|minuten?|stunden?|tag(?:en?)?|wochen?|heures?|jours?|semaines?"
          + "|minutos?|horas?|d[ií]as?|semanas?|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[юиь]"
          + "|хвилин[уи]?|годин[уи]?|дн(?:і|ів)|dakika|saat|gün|hafta|menit|jam|hari|minggu|분|시간|일|주|分鐘?|分钟|小時|小时|時間|天|日|周|週|دقيقة|دقائق|ساعات|ساعة|أيام|يوم)";
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<!\\d)(?<count>\\d{1,3}|an?|one)(?: ?h)? ?"
              + UNIT
              + " ?(?:ago|fa|atrás|назад|тому|önce|(?:yang )?lalu|전|前)(?!\\p{L})");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:vor|il y a|hace|há|منذ|قبل) (?<count>\\d{1,3}|einer?|einem|une?|una?|um)? ?"
              + UNIT
              + "(?!\\p{L})");

  /**
   * Units by length; the first that fits a word is its own ("minggu" is a week, "minut" is not).
   */
  private static final List<Unit> UNITS =
      List.of(
          new Unit("week.*|woche.*|sem.*|sett.*|недел.*|hafta|minggu|주|周|週", Duration.ofDays(7)),
          new Unit("min.*|menit|минут.*|хвилин.*|dakika|분|分.*|دق.*", Duration.ofMinutes(1)),
          new Unit(
              "hour.*|hrs?|heures?|horas?|stunden?|or[ae]|час.*|годин.*|saat|jam|시간|小.*|時間|ساع.*",
              Duration.ofHours(1)));

  private RelativeDate() {}

  private record Unit(String words, Duration length) {}

  /**
   * The day that a text speaks of.
   *
   * @param saved when the page was saved
   */
  static Optional<LocalDate> day(String text, Instant saved) {
    String lower = Text.fold(text).toLowerCase(Locale.ROOT);
    for (Pattern pattern : new Pattern[] {AFTER, BEFORE}) {
      Matcher matcher = pattern.matcher(lower);
      if (matcher.find()) {
        Duration ago = length(matcher.group("unit")).multipliedBy(count(matcher.group("count")));
        return Optional.of(LocalDate.ofInstant(saved.minus(ago), ZoneOffset.UTC));
      }
    }
    return Optional.empty();
  }

  private static Duration length(String unit) {
    return UNITS.stream()
        .filter(known -> unit.matches(known.words()))
        .findFirst()
        .map(Unit::length)
        .orElse(Duration.ofDays(1));
  }

  private static int count(@Nullable String printed) {
    return printed == null || !Character.isDigit(printed.charAt(0)) ? 1 : Integer.parseInt(printed);
  }
}
