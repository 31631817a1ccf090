package bureau.text;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What names sound like, coarsely, whatever letters and romanisation they are written in: ICU's
 * transliteration with the differences between the usual schemes taken out. So Путин, Putin and
 * Poutin are one, and Scholz, Шольц and Σολτς.
 */
final class Sounds {
  private static final int SHORTEST = 4;

  /** Stands before the sound of a Korean name, which knows fewer consonants. */
  private static final String KOREAN = "ko:";

  private static final Map<UnicodeScript, String> RULES =
      Map.of(
          UnicodeScript.CYRILLIC, "Cyrillic-Latin",
          UnicodeScript.GREEK, "Greek-Latin",
          UnicodeScript.ARMENIAN, "Armenian-Latin",
          UnicodeScript.HANGUL, "Hangul-Latin");

  /** Made when a script is first met: slow to make, and safe to share between threads. */
  private static final Map<UnicodeScript, Transliterator> MADE = new ConcurrentHashMap<>();

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern HARD_C = Pattern.compile("c(?=[aoulrkt]|$)");
  private static final Pattern HISSING =
      Pattern.compile("schtsch|shch|tsch|tch|sch|sh|ch|zh|ts|tz|cz|sz|z|c");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final Pattern GLIDE = Pattern.compile("i(?=[aeou])");
  private static final Pattern AFFRICATE = Pattern.compile("ts|tz|z$|c$");

  private Sounds() {}

  /** The sound of a name that is written in one of the scripts that are transliterated. */
  static Optional<String> ofName(String name) {
    UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
    String rules = RULES.get(script);
    if (rules == null) {
      return Optional.empty();
    }
    Transliterator latin =
        MADE.computeIfAbsent(script, each -> Transliterator.getInstance(rules + "; Latin-ASCII"));
    String bare = bare(latin.transliterate(name));
    return script == UnicodeScript.HANGUL
        ? longEnough(koreanOfKorean(bare)).map(sound -> KOREAN + sound)
        : longEnough(alphabetic(bare));
  }

  /** The sounds that a name in Latin letters has in other scripts. */
  static List<String> ofLatin(String name) {
    String bare = HARD_C.matcher(bare(WordForms.folded(name))).replaceAll("k");
    return Stream.of(
            longEnough(alphabetic(bare)),
            longEnough(koreanOfLatin(bare)).map(sound -> KOREAN + sound))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String bare(String latin) {
    return NO_LETTER.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static Optional<String> longEnough(String sound) {
    return sound.length() < SHORTEST ? Optional.empty() : Optional.of(sound);
  }

  private static String alphabetic(String bare) {
    String consonants =
        HISSING
            .matcher(bare.replace("kh", "h").replace("ck", "k"))
            .replaceAll("s")
            .replace("x", "ks")
            .replace("w", "v")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("q", "k");
    String vowels = consonants.replace("ou", "u").replace('y', 'i').replace('j', 'i');
    String single = TWICE.matcher(vowels).replaceAll("$1");
    String sound = TWICE.matcher(GLIDE.matcher(single).replaceAll("")).replaceAll("$1");
    return sound.endsWith("v") ? sound.substring(0, sound.length() - 1) + "f" : sound;
  }

  private static String koreanOfLatin(String bare) {
    String consonants =
        AFFRICATE
            .matcher(bare.replace("sch", "s").replace("sh", "s").replace("ck", "k"))
            .replaceAll("ch")
            .replace("ph", "p")
            .replace('f', 'p')
            .replaceFirst("v$", "p")
            .replace('v', 'b')
            .replace('z', 'j')
            .replace("x", "ks")
            .replace('q', 'k');
    return koreanOfKorean(consonants.replace("ou", "u").replace('y', 'i'));
  }

  private static String koreanOfKorean(String bare) {
    String plain = bare.replace("eu", "").replace("sy", "s").replace('r', 'l');
    return TWICE.matcher(plain).replaceAll("$1");
  }
}
