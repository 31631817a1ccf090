package bureau.extract;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months' names in the languages that the Java platform's locale data knows. */
final class MonthNames {
  /**
   * In this order, because some names mean two months ("listopad" is October in Croatian, November
   * in Polish and Czech): the language read more often wins.
   */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "ru", "uk", "nl", "pl", "cs", "sv", "nb", "da", "fi",
          "tr", "id", "ms", "ar", "ar-LB", "el", "hu", "ro", "sk", "bg", "is", "sr", "sr-Latn",
          "hr", "sl", "lt", "lv", "et", "ca", "eu", "gl", "sw", "af", "zu", "xh", "he", "fa", "hi",
          "bn", "ur", "ka", "hy", "az", "kk", "be", "mk", "sq", "lb", "ga", "cy", "mn", "uz");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private final Map<String, Integer> months = new HashMap<>();

  MonthNames() {
    // Printed in English, though no locale lists it.
    months.put("sept", 9);
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = key(month.getDisplayName(style, locale));
          if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
  }

  /** The month's number from 1, or 0 if this names no month. */
  int month(String name) {
    return months.getOrDefault(key(name), 0);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
