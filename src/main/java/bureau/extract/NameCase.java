package bureau.extract;

import java.util.Locale;

/** Names that are printed in capitals, as people write them: "JANE McDONALD" is Jane McDonald. */
final class NameCase {
  /** A surname in capitals beside a given name in small letters has at least as many letters. */
  private static final int SURNAME = 4;

  private NameCase() {}

  /**
   * The name in mixed case. A single word is left as it is, since it may be an outlet's
   * abbreviation, and so are initials.
   */
  static String mixed(String name) {
    String[] words = name.split(" ", -1);
    boolean capitals = words.length > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean surname = i > 0 && words[i].length() >= SURNAME && isCapital(words[i]);
      mixed.append(i == 0 ? "" : " ").append(capitals || surname ? word(words[i]) : words[i]);
    }
    return mixed.toString();
  }

  private static boolean isCapital(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && hasVowel(word);
  }

  private static boolean hasVowel(String word) {
    return word.codePoints().anyMatch(c -> "AEIOUYÁÉÍÓÚÄÖÜÅÆØÈÊÀÂÔÎАЕИОУЫЭЮЯІЇЄ".indexOf(c) >= 0);
  }

  private static String word(String word) {
    if (word.length() < 2 || word.indexOf('.') == 1 || (word.length() < 3 && !hasVowel(word))) {
      return word;
    }
    StringBuilder mixed = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      mixed.append(start ? c : Character.toLowerCase(c));
      boolean scottish = i == 1 && word.startsWith("MC") && word.length() > 4;
      start = !Character.isLetter(c) || scottish;
    }
    return mixed.toString();
  }
}
