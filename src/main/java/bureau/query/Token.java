package bureau.query;

import bureau.query.Query.Form;
import bureau.query.Query.Reach;

/** A piece of a query's text: where it begins, how it was typed, and what it stands for. */
sealed interface Token {

  /** Where it begins in the text, in UTF-16 units from 0. */
  int at();

  /** How it was typed. */
  String text();

  /** Where it ends: the position after its last character. */
  default int end() {
    return at() + text().length();
  }

  /** Whether something that can be looked for begins here. */
  default boolean begins() {
    return switch (this) {
      case Word w -> true;
      case Quoted q -> true;
      case Filter f -> true;
      case Open o -> true;
      case Prefix p -> true;
      case Close c -> false;
      case Suffix s -> false;
      case Infix i -> false;
      case Gap g -> false;
    };
  }

  /** Whether something that can be looked for ends here. */
  default boolean ends() {
    return switch (this) {
      case Word w -> true;
      case Quoted q -> true;
      case Filter f -> true;
      case Close c -> true;
      case Suffix s -> true;
      case Open o -> false;
      case Prefix p -> false;
      case Infix i -> false;
      case Gap g -> false;
    };
  }

  /**
   * Text that says nothing, or nothing that makes sense.
   *
   * @param operand whether it stands where something to look for was meant
   */
  record Gap(int at, String text, boolean operand) implements Token {}

  /**
   * A word.
   *
   * @param value the word without the punctuation around it
   * @param literal whether nothing in it has a special meaning
   */
  record Word(int at, String text, String value, boolean literal) implements Token {}

  /**
   * Text in quotation marks.
   *
   * @param value what stands between the marks
   */
  record Quoted(int at, String text, String value) implements Token {}

  /** A date or a length. */
  record Filter(int at, String text, Query meaning) implements Token {}

  /** An opening parenthesis or bracket. */
  record Open(int at, String text) implements Token {}

  /** A closing parenthesis or bracket. */
  record Close(int at, String text) implements Token {}

  /**
   * What follows a word, phrase or group at once.
   *
   * @param mark {@code ~} or {@code ^}
   * @param number the digits after it, perhaps with a point; may be empty
   */
  record Suffix(int at, String text, char mark, String number) implements Token {}

  /** What stands between two operands. */
  sealed interface Infix extends Token {}

  /** Both operands. */
  record And(int at, String text) implements Infix {}

  /** Either operand. */
  record Or(int at, String text) implements Infix {}

  /**
   * Both operands near each other.
   *
   * @param not whether the second one must not be near
   */
  record Within(int at, String text, Reach reach, boolean ordered, boolean not) implements Infix {
    /** The same with the second operand not near. */
    Within negated() {
      return new Within(at, text, reach, ordered, true);
    }
  }

  /** What stands before an operand. */
  sealed interface Prefix extends Token {}

  /** Not the operand: the word or the sign. */
  record Not(int at, String text) implements Prefix {}

  /** The operand for certain. */
  record Plus(int at, String text) implements Prefix {}

  /** The operand in one field. */
  record Named(int at, String text, Field field) implements Prefix {}

  /** The operand a number of times. */
  record Times(int at, String text, int times) implements Prefix {}

  /** The operand's words in one form. */
  record Formed(int at, String text, Form form) implements Prefix {}
}
