package bureau.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sees to it that every operator has its operands, so that the grammar need not. An {@code and},
 * {@code or}, {@code not}, {@code same} or {@code adj} in small letters that begins or ends the
 * text and cannot be an operator is a word, as in a headline that was pasted; any other operator
 * without operands is left out.
 */
final class Operands {
  /** Operators that are words too. */
  private static final Set<String> WORDS = Set.of("and", "or", "not", "same", "adj");

  private final List<Token> tokens;
  private final Remarks remarks;
  private final List<Token> settled = new ArrayList<>();

  private Operands(List<Token> tokens, Remarks remarks) {
    this.tokens = tokens;
    this.remarks = remarks;
  }

  /**
   * The tokens with no operator dangling, and no gaps.
   *
   * @param tokens with brackets in pairs
   * @param cut whether the end of the text was cut off, so that a last operator is no surprise
   */
  static List<Token> settled(List<Token> tokens, boolean cut, Remarks remarks) {
    if (tokens.size() == 1 && isWordLike(tokens.getFirst())) {
      readAsWord(tokens.getFirst(), "before or after", remarks);
      return List.of(word(tokens.getFirst()));
    }
    Operands operands = new Operands(tokens, remarks);
    tokens.forEach(operands::settle);
    operands.settleTail(cut ? new Remarks() : remarks);
    operands.settled.forEach(operands::mention);
    return operands.settled;
  }

  /** Mentions what was read as an operator although it may well have been meant as a word. */
  private void mention(Token token) {
    boolean leadingNot =
        token.text().equals("not")
            && token.equals(settled.getFirst())
            && settled.stream().skip(1).allMatch(Token.Word.class::isInstance);
    if (leadingNot || (token instanceof Token.Infix && token.text().equals("same"))) {
      remarks.note(
          Remarks.quote(token.text())
              + " was read as an operator; put it in quotation marks to look for the word.");
    }
  }

  private void settle(Token token) {
    switch (token) {
      case Token.Gap gap -> fillGap(gap);
      case Token.Infix infix -> settleInfix(infix);
      case Token.Close close -> settleClose(close);
      case Token.Suffix suffix -> settleSuffix(suffix);
      default -> settled.add(token);
    }
  }

  /** Where an operand made no sense, what waited for it goes with it. */
  private void fillGap(Token.Gap gap) {
    while (!settled.isEmpty()
        && settled.getLast() instanceof Token.Prefix prefix
        && (gap.operand() || prefix.end() == gap.at())) {
      settled.removeLast();
    }
    if (gap.operand() && !settled.isEmpty() && settled.getLast() instanceof Token.Infix) {
      settled.removeLast();
    }
  }

  /** A suffix goes with what it follows, as when a bracket that closed nothing was left out. */
  private void settleSuffix(Token.Suffix suffix) {
    if (!settled.isEmpty() && settled.getLast().ends() && settled.getLast().end() == suffix.at()) {
      settled.add(suffix);
    }
  }

  private void settleInfix(Token.Infix infix) {
    while (!settled.isEmpty() && settled.getLast() instanceof Token.Prefix) {
      dangles(settled.removeLast(), "after");
    }
    if (!settled.isEmpty() && settled.getLast() instanceof Token.Infix) {
      remarks.repair(
          infix.at(),
          Remarks.quote(infix.text()) + " follows another operator",
          "it was left out",
          "Write one of the two");
    } else if (!settled.isEmpty() && settled.getLast().ends()) {
      settled.add(infix);
    } else if (infix.equals(tokens.getFirst()) && isSmallWord(infix)) {
      readAsWord(infix, "before", remarks);
      settled.add(word(infix));
    } else {
      dangles(infix, "before");
    }
  }

  private void settleClose(Token.Close close) {
    while (!settled.isEmpty() && waits(settled.getLast())) {
      dangles(settled.removeLast(), "after");
    }
    if (!settled.isEmpty() && settled.getLast() instanceof Token.Open open) {
      settled.removeLast();
      remarks.repair(
          open.at(),
          "There is nothing to look for between the parentheses",
          "they were left out",
          "Put words between them, or leave them out");
      fillGap(new Token.Gap(open.at(), "", true));
    } else if (!settled.isEmpty()) {
      settled.add(close);
    }
  }

  /** Operators that end the text are words or nothing. */
  private void settleTail(Remarks to) {
    List<Token> tail = new ArrayList<>();
    while (!settled.isEmpty() && waits(settled.getLast())) {
      tail.addFirst(settled.removeLast());
    }
    for (Token token : tail) {
      if (isSmallWord(token)) {
        readAsWord(token, "after", to);
        settled.add(word(token));
      } else {
        dangles(token, "after", to);
      }
    }
  }

  private void dangles(Token token, String side) {
    dangles(token, side, remarks);
  }

  private static void dangles(Token token, String side, Remarks remarks) {
    String cure =
        isWordLike(token)
            ? "Put it in quotation marks to look for the word, or leave it out"
            : "Write a word, phrase or group there, or leave it out";
    remarks.repair(
        token.at(),
        "There is nothing to look for " + side + " " + Remarks.quote(token.text()),
        "it was left out",
        cure);
  }

  private static void readAsWord(Token token, String side, Remarks remarks) {
    remarks.repair(
        token.at(),
        "Nothing stands " + side + " " + Remarks.quote(token.text()) + " that it could combine",
        "it was read as a word",
        "Put it in quotation marks to look for the word, or leave it out");
  }

  private static boolean waits(Token token) {
    return token instanceof Token.Infix || token instanceof Token.Prefix;
  }

  private static boolean isWordLike(Token token) {
    return WORDS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isSmallWord(Token token) {
    return WORDS.contains(token.text());
  }

  private static Token word(Token token) {
    return new Token.Word(token.at(), token.text(), token.text(), true);
  }
}
