package bureau.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of articles as BCP 47 tags. */
final class Languages {
  private static final Map<String, Set<String>> COMMON_WORDS =
      Map.ofEntries(
          entry("en", "the of and to in that is was for with has have as by on it from at will be"),
          entry(
              "de",
              "der die das und ist nicht mit dem den ein eine von zu auf für im sich auch wird"),
          entry("fr", "le la les des et est une dans pour que qui sur au par pas du plus avec ce"),
          entry("es", "el la los las que y en un una por con para del se su al como más es"),
          entry("it", "il la che di e un una per con del della dei non si sono nel alla da più"),
          entry("pt", "o a os as que e em um uma não do da dos das para com por se no na mais"),
          entry("nl", "de het een en van is dat niet op te zijn met voor in aan die er ook"),
          entry("sv", "och att det som en på är av för med den har inte till ett om men"),
          entry("no", "og det som en på er av for med den har ikke til et om men å fra"),
          entry("da", "og det som en på er af for med den har ikke til et om men at fra"),
          entry("pl", "i w z na do nie się że to jest po o jak od przez ale dla są"),
          entry("tr", "ve bir bu da de için ile olarak çok daha olan en ne kadar"),
          entry("ru", "и в не на что с по это как его из за для от он но также"),
          entry("uk", "і в не на що з та до як це за від для він про але також у"),
          entry("ar", "في من على إلى أن التي الذي عن مع هذا ما بعد كما"),
          entry("id", "yang dan di untuk dengan dari ini pada dalam itu akan tidak juga"));

  private Languages() {}

  private static Map.Entry<String, Set<String>> entry(String language, String words) {
    return Map.entry(language, Set.of(words.split(" ", -1)));
  }

  /**
   * The tag of a language as pages declare it: "en_US" and "EN" are "en"; Chinese keeps its script.
   */
  static String tag(String declared) {
    Locale locale = Locale.forLanguageTag(declared.replace('_', '-'));
    String language = locale.getLanguage().isEmpty() ? "und" : locale.getLanguage();
    if (!language.equals("zh")) {
      return language.equals("nb") || language.equals("nn") ? "no" : language;
    }
    boolean traditional =
        locale.getScript().equals("Hant") || Set.of("TW", "HK", "MO").contains(locale.getCountry());
    return traditional ? "zh-Hant" : "zh";
  }

  /** The language that the letters of a text alone betray; null if they do not. */
  static @Nullable String ofScript(String text) {
    int hangul = 0;
    int kana = 0;
    int han = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), 4000); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        switch (Character.UnicodeScript.of(c)) {
          case HANGUL -> hangul++;
          case HIRAGANA, KATAKANA -> kana++;
          case HAN -> han++;
          default -> {}
        }
      }
    }
    if (hangul * 3 > letters) {
      return "ko";
    }
    if (kana * 10 > letters) {
      return "ja";
    }
    return han * 2 > letters ? "zh" : null;
  }

  /** The language of running text by its letters, else by its commonest words; null if unsure. */
  static @Nullable String ofText(String text) {
    String byScript = ofScript(text);
    if (byScript != null) {
      return byScript;
    }
    String best = null;
    int most = 2;
    List<String> words = Likeness.words(text.substring(0, Math.min(text.length(), 4000)));
    for (Map.Entry<String, Set<String>> language : COMMON_WORDS.entrySet()) {
      int hits = 0;
      for (String word : words) {
        hits += language.getValue().contains(word) ? 1 : 0;
      }
      if (hits > most && hits * 12 > words.size()) {
        most = hits;
        best = language.getKey();
      }
    }
    return best;
  }
}
