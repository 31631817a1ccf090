package bureau.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names by their words: finds the longest one that begins at a word of a text. In languages that
 * inflect names, a name is also found behind up to {@link #ENDING} more letters.
 */
final class Lexicon {
  /** The longest ending, in letters: "России" of "росси", "한국에서는" of "한국". */
  private static final int ENDING = 4;

  /**
   * Shorter stems have too many chance neighbours; a syllable of Hangul is two or three letters.
   */
  private static final int SHORTEST_STEM = 4;

  private static final int SHORTEST_HANGUL = 2;

  private static final String ENDING_LETTERS = "aeiouyаеиоуыьйэюяії";

  private final Node root = new Node();
  private final boolean inflected;

  Lexicon(boolean inflected) {
    this.inflected = inflected;
  }

  /**
   * A name found in a text.
   *
   * @param end the place behind its last word
   * @param items what it speaks of; nothing if it is a name that counts for nothing
   */
  record Found(int end, List<CountryItem> items) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<CountryItem> items = new ArrayList<>(1);
    private boolean ends;
  }

  /** Adds a name; of several items of one country, the first is kept. */
  void add(String name, CountryItem item) {
    Node node = node(name);
    if (node != root && node.items.stream().noneMatch(one -> one.code().equals(item.code()))) {
      node.items.add(item);
    }
  }

  /** Adds a name unless it speaks of something already. */
  void addUnlessKnown(String name, CountryItem item) {
    if (node(name).items.isEmpty()) {
      add(name, item);
    }
  }

  /** Adds a name that speaks of no country. */
  void addNothing(String name) {
    node(name).items.clear();
  }

  private Node node(String name) {
    Node node = root;
    NameTokens tokens = NameTokens.of(name);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.words().get(i);
      boolean last = i == tokens.size() - 1;
      String key =
          tokens.stopped().get(i) && last ? word + "." : inflected && last ? stem(word) : word;
      node = node.next.computeIfAbsent(key, none -> new Node());
    }
    node.ends = true;
    return node;
  }

  /** The word without the vowels at its end, where enough is left: "россия" is "росс". */
  private static String stem(String word) {
    int length = word.length();
    while (length > SHORTEST_STEM + 1 && ENDING_LETTERS.indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    return word.substring(0, length);
  }

  /** The longest name that begins at a word; null if none does. */
  @Nullable Found longest(NameTokens text, int from) {
    Node node = root;
    Found found = null;
    for (int i = from; i < text.size(); i++) {
      Node next = step(node, text.words().get(i));
      if (next == null && text.stopped().get(i)) {
        next = node.next.get(text.words().get(i) + ".");
      }
      node = next;
      if (node == null) {
        break;
      }
      if (node.ends) {
        found = new Found(i + 1, node.items);
      }
    }
    return found;
  }

  private @Nullable Node step(Node node, String word) {
    Node next = node.next.get(word);
    if (next != null || !inflected || node.next.isEmpty()) {
      return next;
    }
    int shortest = isHangul(word) ? SHORTEST_HANGUL : SHORTEST_STEM;
    int least = Math.max(shortest, word.length() - ENDING);
    for (int length = word.length() - 1; length >= least; length--) {
      next = node.next.get(word.substring(0, length));
      if (next != null) {
        return next;
      }
    }
    return null;
  }

  private static boolean isHangul(String word) {
    return word.charAt(0) >= '\uAC00' && word.charAt(0) <= '\uD7A3';
  }
}
