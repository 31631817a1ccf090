package bureau.opensearch;

import bureau.query.Query.Prefix;
import bureau.query.Query.Wildcard;
import bureau.text.Readings;
import bureau.text.TextAnalysis;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * The words that a shape such as {@code kor*} stands for, as a regular expression over the terms of
 * a field.
 *
 * @param notes takes a sentence for each shape that is left out
 */
record ShapePatterns(List<String> notes) {
  /** A node takes no longer one. */
  private static final int LONGEST = 1_000;

  /** A term that does not begin with a mark. */
  private static final String UNMARKED = "[^\u0000-" + TextAnalysis.LAST_MARK + "].*";

  private static final String SPECIAL = ".?+*|{}[]()\"\\#@&<>~^$-/";

  /** Words that begin so. */
  Optional<String> of(Prefix prefix) {
    String start = prefix.start();
    return checked(
        start + "*",
        literal(Readings.normalised("", start))
            + ".*|"
            + literal(Readings.marked("", start))
            + ".*");
  }

  /** Words of the shape; empty if it is too complex. */
  Optional<String> of(Wildcard wildcard) {
    String shape = wildcard.pattern();
    return checked(
        shape,
        "(%s)&(%s)|%s"
            .formatted(
                pattern(Readings.normalised("", shape)),
                UNMARKED,
                pattern(Readings.marked("", shape))));
  }

  private Optional<String> checked(String shape, String pattern) {
    try {
      if (pattern.length() <= LONGEST) {
        Operations.determinize(
            new RegExp(pattern, RegExp.ALL).toAutomaton(),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return Optional.of(pattern);
      }
    } catch (TooComplexToDeterminizeException e) {
      // is said below
    }
    String note = "‘" + shape + "’ is too complex a shape; it was left out.";
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return Optional.empty();
  }

  /** A regular expression for a text alone. */
  static String literal(String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints().forEach(c -> append(pattern, c));
    return pattern.toString();
  }

  private static String pattern(String shape) {
    StringBuilder pattern = new StringBuilder();
    shape
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '*' -> pattern.append(".*");
            case '?' -> pattern.append('.');
            default -> append(pattern, c);
          }
        });
    return pattern.toString();
  }

  private static void append(StringBuilder pattern, int c) {
    if (SPECIAL.indexOf(c) >= 0) {
      pattern.append('\\');
    }
    pattern.appendCodePoint(c);
  }
}
