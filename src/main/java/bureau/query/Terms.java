package bureau.query;

import bureau.query.Query.Reach;
import bureau.query.Query.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads single words and phrases: their wildcards, and how loosely they are meant. */
final class Terms {
  private static final Pattern SHAPE_IN_PHRASE =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}'’.-]*[\\p{L}\\p{N}](?:\\*|[*?][\\p{L}\\p{N}*?]*\\p{L}\\*?)");
  private static final int MAX_EDITS = 2;

  /** The most places by which a phrase's words may be moved. */
  static final int MAX_SLOP = 1_000;

  private final Remarks remarks;

  Terms(Remarks remarks) {
    this.remarks = remarks;
  }

  /** The word, or the words of its shape. */
  static Query word(Token.Word token) {
    String text = token.value();
    if (token.literal()) {
      return Word.of(text);
    }
    String pattern = text.replaceFirst("!+$", "*").replaceAll("\\*+", "*");
    if (pattern.equals("*")) {
      return new Query.Everything();
    }
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
      return Word.of(text);
    }
    String start = pattern.substring(0, pattern.length() - 1);
    boolean prefix = pattern.endsWith("*") && start.indexOf('*') < 0 && start.indexOf('?') < 0;
    return prefix ? new Query.Prefix(start) : new Query.Wildcard(pattern);
  }

  /** The phrase; with wildcards in it, its words one directly before the other. */
  static Query phrase(Token.Quoted token) {
    List<String> words = Arrays.asList(token.value().split(" "));
    if (words.stream().noneMatch(Terms::isShape)) {
      return new Query.Phrase(token.value(), 0);
    }
    return words.stream()
        .map(Scan::trimmed)
        .filter(Marks::isSearchable)
        .map(Terms::inPhrase)
        .reduce((one, two) -> new Query.Near(one, two, new Reach.WordsBetween(0), true))
        .orElseGet(() -> new Query.Phrase(token.value(), 0));
  }

  private static boolean isShape(String word) {
    return SHAPE_IN_PHRASE.matcher(Scan.trimmed(word)).matches();
  }

  private static Query inPhrase(String word) {
    return word(new Token.Word(0, word, word, !isShape(word)));
  }

  /** The operand as a suffix changes it. */
  Query suffixed(Query operand, Token.Suffix suffix) {
    return suffix.mark() == '^' ? boosted(operand, suffix) : loosened(operand, suffix);
  }

  private Query boosted(Query operand, Token.Suffix suffix) {
    float factor = Float.parseFloat(suffix.number());
    boolean scored =
        switch (operand) {
          case Query.Not not -> false;
          case Query.Dates dates -> false;
          case Query.Length length -> false;
          case Query.Everything all -> false;
          default -> true;
        };
    if (factor > 0 && scored) {
      return new Query.Boost(operand, factor);
    }
    remarks.repair(
        suffix.at(),
        Remarks.quote(suffix.text())
            + (scored ? " would count for nothing" : " has nothing to weigh"),
        "it was left out",
        "Write a number above 0 after a word, phrase or group");
    return operand;
  }

  private Query loosened(Query operand, Token.Suffix suffix) {
    if (operand instanceof Query.Phrase phrase) {
      return new Query.Phrase(phrase.text(), whole(suffix, MAX_SLOP, phrase.slop()));
    }
    if (operand instanceof Word word && word.form() == Query.Form.ANY) {
      int edits = whole(suffix, MAX_EDITS, MAX_EDITS);
      return edits == 0 ? word : new Query.Fuzzy(word.text(), edits);
    }
    remarks.repair(
        suffix.at(),
        Remarks.quote(suffix.text()) + " follows neither a plain word nor a phrase",
        "it was left out",
        "Write it directly after a word or a phrase, or leave it out");
    return operand;
  }

  private int whole(Token.Suffix suffix, int most, int otherwise) {
    if (suffix.number().isEmpty()) {
      return otherwise;
    }
    int number = (int) Math.ceil(Double.parseDouble(suffix.number()));
    if (number <= most && suffix.number().indexOf('.') < 0) {
      return number;
    }
    int nearest = Math.clamp(number, 0, most);
    remarks.repair(
        suffix.at(),
        Remarks.quote(suffix.text()) + " is no whole number up to " + most,
        "it was read as ~" + nearest,
        "Write ~" + nearest);
    return nearest;
  }
}
