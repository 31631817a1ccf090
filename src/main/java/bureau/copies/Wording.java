package bureau.copies;

import bureau.article.Article;
import bureau.article.Block;
import java.util.List;

/**
 * What an article says, as far as it tells whether another article is a copy of it: the runs of
 * words in its body, and the numbers and names. Headline, byline and captions are the outlet's own
 * and say nothing.
 */
public final class Wording {
  /** How many words in a row make a shingle. */
  private static final int RUN = 3;

  /** A body of fewer words can not be told from another one. */
  private static final int FEWEST_WORDS = 8;

  private final Bag shingles;
  private final Bag facts;
  private final Slots slots;
  private final Bag headline;
  private final int words;

  private Wording(Bag shingles, Bag facts, Slots slots, Bag headline, int words) {
    this.shingles = shingles;
    this.facts = facts;
    this.slots = slots;
    this.headline = headline;
    this.words = words;
  }

  /** Reads the wording of an article. */
  public static Wording of(Article article) {
    Tokens body = new Tokens();
    for (Block block : article.body()) {
      body.add(block.text());
    }
    Tokens headline = new Tokens();
    if (article.headline() != null) {
      headline.add(article.headline());
    }
    return new Wording(shingles(body), facts(body), slots(body), all(headline), body.size());
  }

  private static Bag shingles(Tokens tokens) {
    int size = tokens.size() < FEWEST_WORDS ? 0 : tokens.size() - RUN + 1;
    int[] hashes = new int[size];
    for (int i = 0; i < size; i++) {
      int hash = 0;
      for (int j = i; j < i + RUN; j++) {
        hash = spread(hash * 31 + tokens.hash(j));
      }
      hashes[i] = hash;
    }
    return Bag.of(hashes, size);
  }

  private static Bag facts(Tokens tokens) {
    int[] hashes = new int[tokens.size()];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isFact(i)) {
        hashes[size++] = tokens.hash(i);
      }
    }
    return Bag.of(hashes, size);
  }

  /** The runs of facts, each with the words before and behind it. */
  private static Slots slots(Tokens tokens) {
    Slots.Builder slots = new Slots.Builder();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      int run = 0;
      while (end < tokens.size() && tokens.isFact(end)) {
        run = spread(run * 31 + tokens.hash(end++));
      }
      if (end > at) {
        int place = spread(hash(tokens, at - 2) * 31 + hash(tokens, at - 1));
        slots.add(spread(place * 31 + hash(tokens, end)), run);
      }
      at = end + 1;
    }
    return slots.build();
  }

  private static int hash(Tokens tokens, int at) {
    return at < 0 || at >= tokens.size() ? 0 : tokens.hash(at);
  }

  private static Bag all(Tokens tokens) {
    int[] hashes = new int[tokens.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = tokens.hash(i);
    }
    return Bag.of(hashes, hashes.length);
  }

  /** Makes similar numbers unlike; MurmurHash3's last step. */
  private static int spread(int value) {
    int hash = value;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /**
   * Values of which two copies are all but sure to have one in common, and two other articles all
   * but sure not to. Depends on nothing but the wording; none if the body is too short to compare.
   */
  public List<Long> bands() {
    return shingles.size() == 0 ? List.of() : MinHash.bands(shingles);
  }

  /** Whether one is a copy of the other, edited or not. The same either way round. */
  public boolean isCopyOf(Wording other) {
    return Likeness.of(this, other).isCopy();
  }

  /**
   * Whether so much is the same that both may be copies of a third text. Holds for all copies too.
   */
  public boolean sharesTextWith(Wording other) {
    return Likeness.of(this, other).isRelated();
  }

  Bag shingles() {
    return shingles;
  }

  Bag facts() {
    return facts;
  }

  Slots slots() {
    return slots;
  }

  Bag headline() {
    return headline;
  }

  /** How many words the body has. */
  int words() {
    return words;
  }
}
