package bureau.query;

import bureau.query.Query.Reach;
import bureau.query.Query.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single words and phrases: their wildcards, and how loosely they are meant. */
final class Terms {
  /** A word in a phrase: the question mark at its end is one. */
  private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.&-]+\\??");

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’.&*-]|\\?(?=[\\p{L}*]))*");

  /** Factiva's truncation, unless it is money as in US$ and AU$5. */
  private static final Pattern TRUNCATED = Pattern.compile("(\\p{L}{2,}\\p{Ll}\\p{L}*)\\$\\d?");

  private static final Pattern EXCLAIMED = Pattern.compile("!+$");
  private static final Pattern STARS = Pattern.compile("\\*\\*+");
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
    Matcher truncated = TRUNCATED.matcher(text);
    if (truncated.matches()) {
      return new Query.Prefix(truncated.group(1));
    }
    String rooted = text.endsWith("!") ? EXCLAIMED.matcher(text).replaceFirst("*") : text;
    String pattern = STARS.matcher(rooted).replaceAll("*");
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
    List<String> words =
        Arrays.stream(token.value().split(" "))
            .map(Scan::trimmed)
            .filter(Marks::isSearchable)
            .toList();
    boolean plain = words.stream().allMatch(Terms::isSimple);
    if (plain || !words.stream().allMatch(word -> isShape(word) || isSimple(word))) {
      return new Query.Phrase(token.value(), 0);
    }
    return words.stream()
        .map(Terms::inPhrase)
        .reduce((one, two) -> new Query.Near(one, two, new Reach.WordsBetween(0), true))
        .orElseThrow();
  }

  private static boolean isSimple(String word) {
    return SIMPLE.matcher(word).matches();
  }

  private static boolean isShape(String word) {
    boolean whole = new Scan(word).wordEnd(0) == word.length();
    return whole && SHAPE.matcher(word).matches() && !isSimple(word);
  }

  private static Query inPhrase(String word) {
    return isShape(word)
        ? word(new Token.Word(0, word, word, false))
        : Word.of(word.replaceFirst("\\?$", ""));
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
