package bureau.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How many words two texts share. */
final class Likeness {
  private Likeness() {}

  /** From 0, no word in common, to 1, the same words: Dice's measure over words. */
  static double of(String one, String other) {
    Map<String, Integer> counts = new HashMap<>();
    int first = 0;
    for (String word : words(one)) {
      counts.merge(word, 1, Integer::sum);
      first++;
    }
    int second = 0;
    int common = 0;
    for (String word : words(other)) {
      second++;
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        common++;
      }
    }
    return first + second == 0 ? 0 : 2.0 * common / (first + second);
  }

  /** The words in lower case; each letter of a script without spaces is one. */
  static java.util.List<String> words(String text) {
    java.util.List<String> words = new java.util.ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean part = Character.isLetterOrDigit(c);
      if (part && !Text.isUnspaced(c)) {
        word.appendCodePoint(c);
        continue;
      }
      if (!word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (part) {
        words.add(Character.toString(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
