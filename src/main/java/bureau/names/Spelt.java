package bureau.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents, apostrophes, dots and hyphens, word by word. */
final class Spelt {
  private static final Pattern MARKS = Pattern.compile("[\u0300-\u036f]+");
  private static final String SILENT = ".'’‘ʼʻʿʾ`´";
  private static final String BETWEEN = " \t\n\u000b\f\r-‐‑–·・";
  private static final String FROM = "ıłøđðħæœß";
  private static final String[] TO = {"i", "l", "o", "d", "d", "h", "ae", "oe", "ss"};

  private Spelt() {}

  /** The words of a name, in the form in which they are compared. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      if (BETWEEN.indexOf(c) >= 0) {
        add(words, word);
      } else if (SILENT.indexOf(c) < 0) {
        word.append(c);
      }
    }
    add(words, word);
    return Collections.unmodifiableList(words);
  }

  /** Ends a word, if there is one. */
  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(folded(word.toString()));
      word.setLength(0);
    }
  }

  /** A name's words with a space between each two. */
  static String key(String text) {
    return String.join(" ", words(text));
  }

  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    String bare = Normalizer.normalize(MARKS.matcher(open).replaceAll(""), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      int at = FROM.indexOf(bare.charAt(i));
      folded.append(at < 0 ? String.valueOf(bare.charAt(i)) : TO[at]);
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The script of a name's first letter; {@link Character.UnicodeScript#COMMON} if it has none. */
  static Character.UnicodeScript script(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .orElse(Character.UnicodeScript.COMMON);
  }

  static boolean isLatin(String text) {
    return script(text) == Character.UnicodeScript.LATIN;
  }

  /** Whether all letters are capitals, and there are at least two. */
  static boolean isCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters > 1 && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  static boolean isCapitalised(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  /** The text's parts between semicolons or the like, without white space around them. */
  static List<String> parts(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at).strip());
      from = at + separator.length();
    }
    parts.add(text.substring(from).strip());
    return parts;
  }
}
