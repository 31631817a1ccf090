package bureau.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How names are compared: without case, accents, apostrophes, dots and hyphens, word by word. */
final class Spelt {
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036f';

  private Spelt() {}

  /** The words of a name, in the form in which they are compared. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (isGap(c)) {
        add(words, word);
      } else if (!isSilent(c)) {
        word.append(c);
      }
    }
    add(words, word);
    return Collections.unmodifiableList(words);
  }

  private static boolean isGap(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000b', '\f', '\r', '-', '‐', '‑', '–', '·', '・' -> true;
      default -> false;
    };
  }

  private static boolean isSilent(char c) {
    return switch (c) {
      case '.', '\'', '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '`', '´' -> true;
      default -> false;
    };
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
    if (lower.chars().allMatch(Spelt::isPlain)) {
      return lower;
    }
    String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(open.length());
    for (int i = 0; i < open.length(); i++) {
      char c = open.charAt(i);
      if (c < FIRST_MARK || c > LAST_MARK) {
        addPlain(bare, c);
      }
    }
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static void addPlain(StringBuilder word, char c) {
    switch (c) {
      case 'ı' -> word.append('i');
      case 'ł' -> word.append('l');
      case 'ø' -> word.append('o');
      case 'đ', 'ð' -> word.append('d');
      case 'ħ' -> word.append('h');
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'ß' -> word.append("ss");
      default -> word.append(c);
    }
  }

  /**
   * Whether folding leaves a small letter as it is, whatever other such letters are next to it.
   * Most names in other scripts have only these, and are read at each start without a normaliser.
   */
  static boolean isPlain(int c) {
    return c < 0x80
        || (isBetween('а', c, 'я') && c != 'й')
        || isBetween('א', c, 'ת')
        || isBetween('ء', c, 'ي')
        || isBetween('ァ', c, 'ー')
        || isBetween('一', c, '鿿')
        || isBetween('가', c, '힣');
  }

  private static boolean isBetween(char first, int c, char last) {
    return first <= c && c <= last;
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
