package bureau.extract;

import bureau.article.Block;
import bureau.article.Stamp.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of articles as BCP 47 tags. */
final class Languages {
  /** How much of a text is looked at, in characters. */
  private static final int SAMPLE = 1000;

  /** A text of less weight contradicts no declaration. */
  private static final int LONG = 400;

  /** A guess of less confidence contradicts no declaration. */
  private static final double CONFIDENT = 0.9;

  /** Languages that {@link #ofScript} tells by their letters. */
  private static final Set<String> OWN_LETTERS = Set.of("ko", "ja", "zh", "zh-Hant");

  /** A text of a word or two has no language to tell. */
  private static final int SHORTEST = 12;

  /** Languages so near to each other that a declaration is trusted before a guess. */
  private static final Set<Set<String>> KIN =
      Set.of(
          Set.of("no", "da"),
          Set.of("hr", "sr", "bs", "sh", "me"),
          Set.of("id", "ms", "su", "jv"),
          Set.of("xh", "zu", "ss", "nr"),
          Set.of("hi", "mr", "ne"),
          Set.of("bg", "mk"),
          Set.of("gl", "pt"),
          Set.of("nl", "af"));

  private Languages() {}

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

  /**
   * The language of a text whose page or file declares one: the declared one, unless the letters
   * or, in a long text, the words say clearly that it is another.
   *
   * @param declared as {@link #tag} writes it
   * @param evidence told both where they differ
   */
  static String checked(String declared, List<Block> body, Evidence evidence) {
    String sample = sample(body);
    String letters = ofScript(sample);
    String better = null;
    if (letters != null) {
      better = declared.startsWith(letters) ? null : letters;
    } else if (Text.weight(sample) >= LONG
        && (OWN_LETTERS.contains(declared) || CommonWords.areMissing(declared, sample))) {
      better =
          LanguageGuess.of(sample)
              .filter(guess -> guess.confidence() >= CONFIDENT)
              .map(LanguageGuess::language)
              .filter(guess -> !declared.startsWith(guess) && !areKin(declared, guess))
              .orElse(null);
    }
    evidence.note("language", declared, Origin.META, "declared");
    evidence.note("language", better, Origin.VISIBLE, "letters and words of the text");
    String chosen = better == null ? declared : better;
    evidence.choose("language", chosen);
    return chosen;
  }

  private static boolean areKin(String one, String other) {
    return KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }

  /** The language of a body by its letters, else by its words; null for hardly any text. */
  static @Nullable String of(List<Block> body, Evidence evidence) {
    String sample = sample(body);
    if (Text.weight(sample) < SHORTEST) {
      return null;
    }
    String letters = ofScript(sample);
    String guess =
        letters != null
            ? letters
            : LanguageGuess.of(sample).map(LanguageGuess::language).orElse(null);
    evidence.note("language", guess, Origin.VISIBLE, "letters and words of the text");
    evidence.choose("language", guess);
    return guess;
  }

  private static String sample(List<Block> body) {
    StringBuilder sample = new StringBuilder();
    for (int i = 0; i < body.size() && sample.length() < SAMPLE; i++) {
      String text = body.get(i).text();
      sample.append(text, 0, Math.min(text.length(), SAMPLE)).append(' ');
    }
    return sample.toString();
  }

  /** The language's tag by its English name, such as "German"; empty if none has that name. */
  static Optional<String> named(String name) {
    for (String code : Locale.getISOLanguages()) {
      for (Locale in : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH}) {
        if (Locale.of(code).getDisplayLanguage(in).equalsIgnoreCase(name)) {
          return Optional.of(tag(code));
        }
      }
    }
    return Optional.empty();
  }

  /** The language that the letters of a text alone betray; null if they do not. */
  private static @Nullable String ofScript(String text) {
    int hangul = 0;
    int kana = 0;
    int han = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
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
}
