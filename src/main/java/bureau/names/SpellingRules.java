package bureau.names;

import bureau.query.Query;
import bureau.query.Query.Form;
import bureau.query.Query.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to write a word in Latin letters that need no table. */
final class SpellingRules {
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.){1,5}\\p{L}\\.?");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,4}");
  private static final Pattern HYPHEN = Pattern.compile("[-‐‑]");
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:[-‐‑]\\p{L}+)+");

  /** The Arabic article and the forms that it takes before some letters. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?:al|el|as|ash|an|ad|ar|at|az|ul)[-‐‑]['’]?(\\p{L}{4}.*)");

  private static final String[][] DIGRAPHS = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}};
  private static final float WEIGHT = 0.9f;

  private SpellingRules() {}

  static Variant spelling(String text, String reason) {
    Query part = text.indexOf(' ') < 0 ? Query.Word.of(text) : new Query.Phrase(text, 0);
    return new Variant(part, text, reason, WEIGHT);
  }

  static List<Variant> variants(String word) {
    List<Variant> variants = new ArrayList<>();
    abbreviation(word).ifPresent(variants::add);
    String lower = word.toLowerCase(Locale.ROOT);
    if (HYPHENATED.matcher(word).matches() && Spelt.isLatin(word)) {
      variants.add(spelling(HYPHEN.matcher(word).replaceAll(""), "other spelling"));
      var article = ARTICLE.matcher(lower);
      if (article.matches()) {
        variants.add(spelling(word.substring(article.start(1)), "without its article"));
      }
    }
    umlauts(lower, variants);
    return variants;
  }

  /** {@code U.S.} for {@code US} and the reverse, but never {@code us}; empty for other words. */
  static Optional<Variant> abbreviation(String word) {
    if (DOTTED.matcher(word).matches()) {
      String bare = word.replace(".", "").toUpperCase(Locale.ROOT);
      return Optional.of(
          new Variant(new Query.Word(bare, Form.ALL_CAPITALS), bare, "other spelling", WEIGHT));
    }
    if (CAPITALS.matcher(word).matches()) {
      return Optional.of(
          spelling(
              String.join(".", word.split("", -1)).replaceAll("\\.$", "") + ".", "other spelling"));
    }
    return Optional.empty();
  }

  /** {@code ü} and {@code ue}; the letter is looked for only as it is, lest it be any u. */
  private static void umlauts(String lower, List<Variant> variants) {
    String open = lower;
    String closed = lower;
    for (String[] pair : DIGRAPHS) {
      open = open.replace(pair[0], pair[1]);
      if (!pair[1].equals("ss")) {
        closed = closed.replace(pair[1], pair[0]);
      }
    }
    if (!open.equals(lower)) {
      variants.add(spelling(open, "other spelling"));
    } else if (!closed.equals(lower)) {
      variants.add(
          new Variant(new Query.Word(closed, Form.EXACT), closed, "other spelling", WEIGHT));
    }
  }
}
