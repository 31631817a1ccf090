package bureau.names;

import bureau.query.Query.Variant;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ways to write a Cyrillic or Greek word in Latin letters: as ICU's BGN/PCGN rules have it, and as
 * newspapers do, who write an ending in y, ye as e, and leave soft signs out.
 */
final class Romanised {
  private static final Map<UnicodeScript, String> RULES =
      Map.of(UnicodeScript.CYRILLIC, "Russian-Latin/BGN", UnicodeScript.GREEK, "Greek-Latin/BGN");
  private static final String UKRAINIAN_RULES = "Ukrainian-Latin/BGN";
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
  private static final Pattern ENDING = Pattern.compile("(?:iy|yy|yi|ii|ij|y|i)$");
  private static final List<String> ENDINGS = List.of("y", "iy", "yy", "i", "ii");
  private static final Pattern SIGNS = Pattern.compile("[ʹʺ’'”\"\\p{M}]");
  private static final int SHORTEST = 4;
  private static final float WEIGHT = 0.6f;

  private Romanised() {}

  static List<Variant> variants(String word) {
    UnicodeScript script = Spelt.script(word);
    String rules = RULES.get(script);
    if (rules == null || word.length() < SHORTEST) {
      return List.of();
    }
    boolean ukrainian = UKRAINIAN.matcher(word).find();
    String latin =
        SIGNS
            .matcher(
                Transliterator.getInstance((ukrainian ? UKRAINIAN_RULES : rules) + "; Latin-ASCII")
                    .transliterate(word))
            .replaceAll("");
    Set<String> forms = new LinkedHashSet<>();
    for (String form : List.of(latin, latin.replace("ye", "e").replace("yo", "e"))) {
      forms.add(form);
      var ending = ENDING.matcher(form);
      if (ending.find()) {
        ENDINGS.forEach(end -> forms.add(form.substring(0, ending.start()) + end));
      }
    }
    return forms.stream()
        .map(form -> SpellingRules.spelling(form, "in Latin letters"))
        .map(each -> new Variant(each.part(), each.text(), each.reason(), WEIGHT))
        .toList();
  }
}
