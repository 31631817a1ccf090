package bureau.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes parentheses and brackets pair, and nest no deeper than a limit. */
final class Brackets {
  /** How deep groups may nest, so that no reader of the tree runs out of stack. */
  static final int MAX_DEPTH = 50;

  private Brackets() {}

  /**
   * The tokens with every group closed: an unpaired closing bracket is left out, a missing one
   * added at the end, and those that nest too deep are left out while their content stays.
   *
   * @param cut whether the end of the text was cut off, so that missing brackets are no surprise
   */
  static List<Token> paired(List<Token> tokens, boolean cut, Remarks remarks) {
    List<Token> paired = new ArrayList<>();
    Deque<Token> open = new ArrayDeque<>();
    Set<Token> dropped = new HashSet<>();
    for (Token token : tokens) {
      if (token instanceof Token.Open) {
        if (open.size() >= MAX_DEPTH) {
          tooDeep(token, remarks);
          dropped.add(token);
        }
        open.push(token);
      } else if (token instanceof Token.Close && open.isEmpty()) {
        remarks.repair(
            token.at(),
            "The ‘" + token.text() + "’ closes nothing",
            "it was left out",
            "Leave it out, or open it earlier");
        dropped.add(token);
      } else if (token instanceof Token.Close && dropped.contains(open.pop())) {
        dropped.add(token);
      }
      if (!dropped.contains(token)) {
        paired.add(token);
      }
    }
    close(open, dropped, paired, cut, remarks);
    return paired;
  }

  private static void close(
      Deque<Token> open, Set<Token> dropped, List<Token> paired, boolean cut, Remarks remarks) {
    open.removeIf(dropped::contains);
    int end = paired.isEmpty() ? 0 : paired.getLast().end();
    for (Token token : open) {
      paired.add(new Token.Close(end, ""));
      if (!cut) {
        remarks.repair(
            token.at(),
            "The ‘" + token.text() + "’ is not closed",
            "it was closed at the end",
            "Close it after the group, or leave it out");
      }
    }
  }

  private static void tooDeep(Token token, Remarks remarks) {
    remarks.repair(
        token.at(),
        "Groups nest deeper than " + MAX_DEPTH,
        "the innermost parentheses were left out",
        "Nest fewer");
  }
}
