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

  /** As a power of two, so many bits say which words begin a name. */
  private static final int FIRST_BITS = 16;

  /** Spreads hashes over all bits: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9e3779b9;

  private final Node root = new Node();

  /** A bit for each first word of a name, by its hash; some other words share one. */
  private final long[] firsts = new long[(1 << FIRST_BITS) / Long.SIZE];

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
    if (tokens.size() > 0) {
      int bit = bit(tokens.hash(0));
      firsts[bit / Long.SIZE] |= 1L << bit;
    }
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      boolean last = i == tokens.size() - 1;
      String key = tokens.isStopped(i) && last ? word + "." : inflected && last ? stem(word) : word;
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
    if (!inflected && !isFirst(text.hash(from))) {
      return null;
    }
    Node node = root;
    Found found = null;
    for (int i = from; i < text.size(); i++) {
      Node next = step(node, text.word(i));
      if (next == null && text.isStopped(i)) {
        next = node.next.get(text.word(i) + ".");
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

  /** Whether a word of that hash may begin a name that is written as it stands. */
  private boolean isFirst(int hash) {
    int bit = bit(hash);
    return (firsts[bit / Long.SIZE] & (1L << bit)) != 0;
  }

  private static int bit(int hash) {
    return (hash * SPREAD) >>> (Integer.SIZE - FIRST_BITS);
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
