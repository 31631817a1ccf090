package bureau.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Whether {@link #of} is at least so much; the words are only looked at where their numbers do
   * not rule it out.
   */
  static boolean isAtLeast(double least, String one, String other) {
    int first = count(one);
    int second = count(other);
    return 2.0 * Math.min(first, second) >= least * (first + second) && of(one, other) >= least;
  }

  /** The words in lower case; each letter of a script without spaces is one. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    each(text, (from, to) -> words.add(text.substring(from, to).toLowerCase(Locale.ROOT)));
    return words;
  }

  private static int count(String text) {
    int[] count = new int[1];
    each(text, (from, to) -> count[0]++);
    return count[0];
  }

  private static void each(String text, Words words) {
    int from = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean part = Character.isLetterOrDigit(c);
      boolean whole = part && Text.isUnspaced(c);
      if (from >= 0 && (!part || whole)) {
        words.word(from, i);
        from = -1;
      }
      if (whole) {
        words.word(i, next);
      } else if (part && from < 0) {
        from = i;
      }
      i = next;
    }
    if (from >= 0) {
      words.word(from, text.length());
    }
  }

  /** Is told of each word. */
  private interface Words {
    void word(int from, int to);
  }
}
