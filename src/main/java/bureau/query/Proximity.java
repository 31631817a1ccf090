package bureau.query;

import bureau.query.Query.Reach;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proximity operator.
 *
 * <p>{@code w/N}, {@code near/N}, {@code /N} and, in order, {@code pre/N} are Nexis's and leave at
 * most N words between. {@code nearN} and, in order, {@code adjN} are Factiva's and leave at most
 * N−1.
 *
 * @param reach how far apart the operands may be
 * @param ordered whether the first has to come first
 */
record Proximity(Reach reach, boolean ordered) {
  private static final Pattern NEXIS =
      Pattern.compile("(w|near|pre|onear|)/(\\d{1,4}|s|p|sent|para)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FACTIVA =
      Pattern.compile("(near|adj)(\\d{1,4})", Pattern.CASE_INSENSITIVE);

  /** The operator that is written like this; empty if none is. */
  static Optional<Proximity> named(String text) {
    Matcher nexis = NEXIS.matcher(text);
    if (nexis.matches()) {
      String before = nexis.group(1).toLowerCase(Locale.ROOT);
      boolean ordered = before.equals("pre") || before.equals("onear");
      return Optional.of(new Proximity(nexisReach(nexis.group(2)), ordered));
    }
    Matcher factiva = FACTIVA.matcher(text);
    if (factiva.matches()) {
      int between = Math.max(0, Integer.parseInt(factiva.group(2)) - 1);
      return Optional.of(
          new Proximity(new Reach.WordsBetween(between), factiva.group(1).equalsIgnoreCase("adj")));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "adj" -> Optional.of(new Proximity(new Reach.WordsBetween(0), true));
      case "same" -> Optional.of(new Proximity(new Reach.SameSentence(), false));
      default -> Optional.empty();
    };
  }

  private static Reach nexisReach(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "s", "sent" -> new Reach.SameSentence();
      case "p", "para" -> new Reach.SameParagraph();
      default -> new Reach.WordsBetween(Integer.parseInt(text));
    };
  }

  /** The operator as a query writes it. */
  static String print(Reach reach, boolean ordered) {
    String extent =
        switch (reach) {
          case Reach.WordsBetween words -> Integer.toString(words.between());
          case Reach.SameSentence sentence -> "s";
          case Reach.SameParagraph paragraph -> "p";
        };
    return (ordered ? "pre/" : "w/") + extent;
  }
}
