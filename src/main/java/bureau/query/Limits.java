package bureau.query;

import java.util.ArrayList;
import java.util.List;

/** How long a query may be. */
final class Limits {
  /** The most characters, in UTF-16 units. */
  static final int CHARACTERS = 1_000;

  /** The most words, those in phrases included. */
  static final int TERMS = 200;

  private Limits() {}

  /** The text, without what is too much of it: whole words are dropped, not the end of one. */
  static String cut(String text, Remarks remarks) {
    if (text.length() <= CHARACTERS) {
      return text;
    }
    remarks.repair(
        CHARACTERS,
        "The query is longer than " + CHARACTERS + " characters",
        "the rest was left out",
        "Shorten it");
    int end = Character.isHighSurrogate(text.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > CHARACTERS / 2 ? space : end);
  }

  /** The tokens up to the last word that is not too many. */
  static List<Token> cut(List<Token> tokens, Remarks remarks) {
    List<Token> kept = new ArrayList<>();
    int terms = 0;
    for (Token token : tokens) {
      terms += terms(token);
      if (terms > TERMS) {
        remarks.repair(
            token.at(),
            "The query has more than " + TERMS + " words",
            "the rest was left out",
            "Shorten it");
        return kept;
      }
      kept.add(token);
    }
    return kept;
  }

  private static int terms(Token token) {
    return switch (token) {
      case Token.Word word -> 1;
      case Token.Quoted quoted -> quoted.value().split(" ").length;
      default -> 0;
    };
  }
}
