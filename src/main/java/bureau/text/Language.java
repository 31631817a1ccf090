package bureau.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages whose words are analysed in a way of their own. */
public enum Language {
  ENGLISH("en", UnicodeScript.LATIN),
  GERMAN("de", UnicodeScript.LATIN),
  FRENCH("fr", UnicodeScript.LATIN),
  SPANISH("es", UnicodeScript.LATIN),
  ITALIAN("it", UnicodeScript.LATIN),
  PORTUGUESE("pt", UnicodeScript.LATIN),
  DUTCH("nl", UnicodeScript.LATIN),
  POLISH("pl", UnicodeScript.LATIN),
  TURKISH("tr", UnicodeScript.LATIN),
  RUSSIAN("ru", UnicodeScript.CYRILLIC),
  UKRAINIAN("uk", UnicodeScript.CYRILLIC),
  ARABIC("ar", UnicodeScript.ARABIC),
  PERSIAN("fa", UnicodeScript.ARABIC),
  HINDI("hi", UnicodeScript.DEVANAGARI),
  KOREAN("ko", UnicodeScript.HANGUL, UnicodeScript.HAN),
  JAPANESE("ja", UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
  CHINESE("zh", UnicodeScript.HAN),
  /** Any other: words as Unicode and ICU's dictionaries part them, folded. */
  OTHER("");

  private static final Map<String, Language> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Language::code, Function.identity()));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is unmodifiable
  private final Set<UnicodeScript> scripts;

  Language(String code, UnicodeScript... scripts) {
    this.code = code;
    this.scripts = Set.of(scripts);
  }

  /** The language of a BCP 47 tag. What states none is read as English, as most archives are. */
  public static Language of(@Nullable String tag) {
    if (tag == null) {
      return ENGLISH;
    }
    String primary = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return BY_CODE.getOrDefault(primary, OTHER);
  }

  /** The primary subtag. */
  public String code() {
    return code;
  }

  /** Whether words of its own are written in any of the scripts. */
  public boolean isWrittenIn(Set<UnicodeScript> used) {
    return this == OTHER || scripts.stream().anyMatch(used::contains);
  }

  /**
   * Whether its words are found by a dictionary, there being no spaces, or none that part words.
   */
  public boolean isSegmented() {
    return this == KOREAN || this == JAPANESE || this == CHINESE;
  }
}
