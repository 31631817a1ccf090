package bureau.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads tokens into a tree by recursive descent, one method a rule.
 *
 * <pre>
 * query    = either
 * either   = both { OR both }
 * both     = run { AND run }
 * run      = item { item }                               side by side
 * item     = { NOT | "-" | "+" } near
 * near     = counted { WITHIN counted }                  from the left
 * counted  = ATLEASTn item | operand
 * operand  = FIELD { NOT | "-" | "+" } counted | FORM operand | primary { "~" [n] | "^" n }
 * primary  = WORD | PHRASE | FILTER | "(" either ")"
 * </pre>
 *
 * <p>So proximity binds closest, then not, then and, then or; words side by side bind like and, but
 * closer than a written one. {@code atleast5(a or b)} with its parenthesis attached counts that
 * group only.
 *
 * <p>It expects what {@link Brackets} and {@link Operands} leave: brackets in pairs, and an operand
 * wherever an operator wants one.
 */
final class Grammar {
  private final List<Token> tokens;
  private final Remarks remarks;
  private final Terms terms;
  private final Distances distances;
  private int at;

  Grammar(List<Token> tokens, Remarks remarks) {
    this.tokens = tokens;
    this.remarks = remarks;
    this.terms = new Terms(remarks);
    this.distances = new Distances(remarks);
  }

  /** The whole. */
  Query query() {
    return tokens.isEmpty() ? new Query.Everything() : either();
  }

  private Query either() {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(both());
    } while (skip(Token.Or.class));
    return Groups.any(parts);
  }

  private Query both() {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(run());
    } while (skip(Token.And.class));
    return Groups.all(parts);
  }

  private Query run() {
    List<Query> words = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    int before = 0; // how many others stand before the first word
    do {
      boolean must = peek() instanceof Token.Plus;
      Query item = item();
      (must || !Groups.isPlain(item) ? others : words).add(item);
      before = words.isEmpty() ? others.size() : before;
    } while (at < tokens.size() && peek().begins());
    if (!words.isEmpty()) {
      others.add(before, Groups.words(words));
    }
    return Groups.all(others);
  }

  private Query item() {
    boolean negated = signs();
    Query near = near();
    return negated ? Groups.not(near) : near;
  }

  /** Passes over signs and negations, and tells whether they negate. */
  private boolean signs() {
    boolean negated = false;
    while (peek() instanceof Token.Not || peek() instanceof Token.Plus) {
      negated ^= peek() instanceof Token.Not;
      at++;
    }
    return negated;
  }

  private Query near() {
    Query left = counted();
    for (int links = 1; at < tokens.size() && peek() instanceof Token.Within within; links++) {
      at++;
      left = links <= Brackets.MAX_DEPTH ? link(left, within) : tooMany(left, within);
    }
    return left;
  }

  private Query link(Query left, Token.Within within) {
    if (!signs()) {
      return distances.near(left, counted(), within);
    }
    remarks.repair(
        within.at(),
        "A negation follows " + Remarks.quote(within.text()),
        "it was read as not " + within.text(),
        "Write not " + within.text());
    return distances.near(left, counted(), within.negated());
  }

  private Query tooMany(Query left, Token.Within within) {
    remarks.repair(
        within.at(),
        "More than " + Brackets.MAX_DEPTH + " proximity operators follow one another",
        "the others were read as and",
        "Write fewer");
    return Groups.all(List.of(left, signs() ? Groups.not(counted()) : counted()));
  }

  private Query counted() {
    if (!(peek() instanceof Token.Times times)) {
      return operand();
    }
    at++;
    return distances.atLeast(peek().at() == times.end() ? operand() : item(), times);
  }

  private Query operand() {
    Token token = peek();
    if (token instanceof Token.Named named) {
      at++;
      boolean negated = signs();
      Query in = Fields.in(named.field(), counted());
      return negated ? Groups.not(in) : in;
    }
    if (token instanceof Token.Formed formed) {
      at++;
      return new Forms(formed, remarks).of(operand());
    }
    Query operand = primary();
    while (at < tokens.size() && peek() instanceof Token.Suffix suffix) {
      at++;
      operand = terms.suffixed(operand, suffix);
    }
    return operand;
  }

  private Query primary() {
    Token token = peek();
    at++;
    return switch (token) {
      case Token.Word word -> Terms.word(word);
      case Token.Quoted quoted -> Terms.phrase(quoted);
      case Token.Filter filter -> filter.meaning();
      case Token.Open open -> group();
      default -> throw new IllegalStateException("no operand: " + token);
    };
  }

  private Query group() {
    Query query = either();
    at++; // the closing bracket, which Brackets vouches for
    return query;
  }

  private boolean skip(Class<? extends Token> kind) {
    boolean found = at < tokens.size() && kind.isInstance(peek());
    at += found ? 1 : 0;
    return found;
  }

  private Token peek() {
    return tokens.get(at);
  }
}
