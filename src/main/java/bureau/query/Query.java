package bureau.query;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, as a tree. It names no engine: an engine translates it, the parser makes
 * it, and {@link QueryPrinter} shows it.
 */
public sealed interface Query {

  /**
   * The same query with each of its parts changed; one without parts as it is. Of a word with
   * variants the part is what was typed.
   */
  default Query withParts(UnaryOperator<Query> change) {
    return switch (this) {
      case All all -> new All(all.parts().stream().map(change).toList());
      case Any any -> new Any(any.parts().stream().map(change).toList());
      case Words words -> new Words(words.parts().stream().map(change).toList());
      case Not not -> new Not(change.apply(not.part()));
      case Near near ->
          new Near(
              change.apply(near.left()), change.apply(near.right()), near.reach(), near.ordered());
      case NotNear near ->
          new NotNear(change.apply(near.wanted()), change.apply(near.unwanted()), near.reach());
      case AtLeast atLeast -> new AtLeast(atLeast.times(), change.apply(atLeast.part()));
      case Boost boost -> new Boost(change.apply(boost.part()), boost.factor());
      case In in -> new In(in.field(), change.apply(in.part()));
      case Variants variants -> new Variants(change.apply(variants.typed()), variants.others());
      default -> this;
    };
  }

  /** Every article. */
  record Everything() implements Query {}

  /**
   * One word.
   *
   * @param text the word as typed; punctuation inside it is part of it
   * @param form which of its forms match
   */
  record Word(String text, Form form) implements Query {
    /** A word in any of its forms. */
    public static Word of(String text) {
      return new Word(text, Form.ANY);
    }
  }

  /** Which forms of a word match. */
  enum Form {
    /** Any inflection, with or without accents, in any case. */
    ANY,
    /** Only as typed but for its case: unstemmed, accents kept. */
    EXACT,
    /** As typed but for its case, and printed with a capital somewhere. */
    CAPITALISED,
    /** As typed but for its case, and printed all in capitals. */
    ALL_CAPITALS
  }

  /** Words that begin with {@code start}. */
  record Prefix(String start) implements Query {}

  /** Words of a shape: {@code *} stands for any letters or none, {@code ?} for just one. */
  record Wildcard(String pattern) implements Query {}

  /**
   * Words that differ little from one.
   *
   * @param text the word
   * @param edits how many letters may be changed, added, dropped or swapped with a neighbour, 1 or
   *     2
   */
  record Fuzzy(String text, int edits) implements Query {}

  /**
   * Words next to each other and in their order, inside one paragraph.
   *
   * @param text the words as typed between the quotes
   * @param slop by how many places in all the words may be moved, 0 for none
   */
  record Phrase(String text, int slop) implements Query {}

  /** Articles that match every part. Needs no part that is not a {@link Not}. */
  record All(List<Query> parts) implements Query {
    /** Keeps a copy of the list. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Articles that match at least one part, the better the more of them. */
  record Any(List<Query> parts) implements Query {
    /** Keeps a copy of the list. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Plain words typed side by side with no operator between them: {@link Word}, {@link Prefix},
   * {@link Wildcard}, {@link Fuzzy}, or {@link Boost} of one; phrases, groups and whatever else is
   * typed beside them stand next to it in an {@link All}. Up to {@link #ALL_UP_TO} of them must all
   * match, unless no article has them all; of more, at least one.
   */
  record Words(List<Query> parts) implements Query {
    /** The greatest number of parts that must all match. */
    public static final int ALL_UP_TO = 4;

    /** Keeps a copy of the list. */
    public Words {
      parts = List.copyOf(parts);
    }
  }

  /** Articles that do not match the part. */
  record Not(Query part) implements Query {}

  /**
   * Two parts near each other, in one field and, unless the reach is wider, one paragraph.
   *
   * @param left the first part
   * @param right the second part
   * @param reach how far apart they may be
   * @param ordered whether {@code left} has to come first
   */
  record Near(Query left, Query right, Reach reach, boolean ordered) implements Query {}

  /**
   * Places where {@code wanted} stands with no {@code unwanted} in reach of it.
   *
   * @param wanted the part that has to match
   * @param unwanted the part that must not be near
   * @param reach how near is too near
   */
  record NotNear(Query wanted, Query unwanted, Reach reach) implements Query {}

  /** A distance between two parts. */
  sealed interface Reach {
    /**
     * A number of words.
     *
     * @param between how many words may stand between the two, 0 or more
     */
    record WordsBetween(int between) implements Reach {}

    /** The same sentence. */
    record SameSentence() implements Reach {}

    /** The same paragraph. */
    record SameParagraph() implements Reach {}
  }

  /** Articles in which the part stands at least so many times in one field, 1 or more. */
  record AtLeast(int times, Query part) implements Query {}

  /**
   * The part, looked for in one field only. The innermost field decides. {@link Everything} in a
   * field means articles that have the field.
   */
  record In(Field field, Query part) implements Query {}

  /**
   * Articles printed on certain days.
   *
   * @param from the first day that counts; null for no bound
   * @param to the last day that counts; null for no bound
   */
  record Dates(@Nullable LocalDate from, @Nullable LocalDate to) implements Query {}

  /**
   * Articles of a certain length in words.
   *
   * @param min the fewest words that count; null for no bound
   * @param max the most words that count; null for no bound
   */
  record Length(@Nullable Integer min, @Nullable Integer max) implements Query {}

  /**
   * Something typed with other ways to write it, in one place of the tree: wherever the typed part
   * may stand, an article may have any of the others instead. The parser makes none of these.
   *
   * @param typed what was typed; counts whole
   * @param others the other ways, each counting less
   */
  record Variants(Query typed, List<Variant> others) implements Query {
    /** Keeps a copy of the list. */
    public Variants {
      others = List.copyOf(others);
    }
  }

  /**
   * Another way to write what was typed.
   *
   * @param part what stands in articles
   * @param text the same for a person to read, and to switch it off by
   * @param reason why it stands for what was typed, in a word or two
   * @param weight how much it counts beside what was typed, above 0 and below 1
   */
  record Variant(Query part, String text, String reason, float weight) {
    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Variant {
      if (!(weight > 0 && weight < 1)) {
        throw new IllegalArgumentException("weight " + weight + " is not between 0 and 1");
      }
    }
  }

  /** Words in another script that sound like {@code text}; never a word in the text's own. */
  record Sounding(String text) implements Query {}

  /** The part, counting {@code factor} times as much, greater than 0. */
  record Boost(Query part, float factor) implements Query {}
}
