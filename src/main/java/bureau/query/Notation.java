package bureau.query;

import bureau.query.Query.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a tree as query text. */
final class Notation {
  private Notation() {}

  static String print(Query query) {
    return switch (query) {
      case Query.Everything everything -> "*";
      case Query.Word word -> word(word);
      case Query.Prefix prefix -> prefix.start() + "*";
      case Query.Wildcard wildcard -> wildcard(wildcard.pattern());
      case Query.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case Query.Phrase phrase ->
          '"' + phrase.text() + '"' + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
      case Query.All all -> joined(all.parts(), " AND ");
      case Query.Any any -> joined(any.parts(), " OR ");
      case Query.Words words -> joined(words.parts(), " ");
      case Query.Not not -> "NOT " + operand(not.part());
      case Query.Near near -> near(near);
      case Query.NotNear near ->
          operand(near.wanted())
              + " not "
              + Proximity.print(near.reach(), false)
              + " "
              + operand(near.unwanted());
      case Query.AtLeast atLeast -> "atleast" + atLeast.times() + "(" + print(atLeast.part()) + ")";
      case Query.In in -> in(in);
      case Query.Dates dates -> "date:" + range(day(dates.from()), day(dates.to()));
      case Query.Length length -> "wc:" + range(number(length.min()), number(length.max()));
      case Query.Boost boost -> boost(boost);
      case Query.Variants variants -> print(variants.typed());
      case Query.Sounding sounding -> word(Query.Word.of(sounding.text()));
    };
  }

  private static String near(Query.Near near) {
    return operand(near.left())
        + " "
        + Proximity.print(near.reach(), near.ordered())
        + " "
        + operand(near.right());
  }

  private static String in(Query.In in) {
    String name = in.field().label() + ":";
    if (in.field().kind() == Field.Kind.TEXT) {
      return name + operand(in.part());
    }
    if (in.part() instanceof Query.Word word && word.form() == Form.ANY) {
      return name + (isPlain(name, word.text()) ? "" : "\\") + word.text();
    }
    boolean bare = in.part() instanceof Query.Everything || in.part() instanceof Query.Prefix;
    return name + (bare ? print(in.part()) : "(" + print(in.part()) + ")");
  }

  private static String boost(Query.Boost boost) {
    String factor = Float.toString(boost.factor()).replaceFirst("\\.0$", "");
    boolean bare =
        switch (boost.part()) {
          case Query.Phrase phrase -> true;
          case Query.Word word ->
              word.form() == Form.ANY && !Scan.isAddress(word.text()) && isPlainWord(word.text());
          case Query.Prefix prefix -> true;
          default -> false;
        };
    return (bare ? print(boost.part()) : "(" + print(boost.part()) + ")") + "^" + factor;
  }

  /** The parts with an operator between; in parentheses those with an operator of their own. */
  private static String joined(List<Query> parts, String operator) {
    return parts.stream()
        .map(part ->
            part instanceof Query.All
                    || part instanceof Query.Any
                    || (part instanceof Query.Words && operator.equals(" OR "))
                ? "(" + print(part) + ")"
                : print(part))
        .collect(Collectors.joining(operator));
  }

  private static String operand(Query query) {
    return isOperand(query) ? print(query) : "(" + print(query) + ")";
  }

  private static boolean isOperand(Query query) {
    return switch (query) {
      case Query.Word word -> true;
      case Query.Prefix prefix -> true;
      case Query.Wildcard wildcard -> true;
      case Query.Fuzzy fuzzy -> true;
      case Query.Phrase phrase -> true;
      case Query.Everything everything -> true;
      case Query.Boost boost -> true;
      case Query.In in -> true;
      case Query.Variants variants -> isOperand(variants.typed());
      case Query.Sounding sounding -> true;
      default -> false;
    };
  }

  private static String word(Query.Word word) {
    return switch (word.form()) {
      case ANY -> isPlainWord(word.text()) ? word.text() : "\\" + word.text();
      case EXACT -> "=" + (isPlainWord(word.text()) ? "" : "\\") + word.text();
      case CAPITALISED -> "caps(" + word(Query.Word.of(word.text())) + ")";
      case ALL_CAPITALS -> "allcaps(" + word(Query.Word.of(word.text())) + ")";
    };
  }

  /** In parentheses where the question mark might be taken for the end of a question. */
  private static String wildcard(String pattern) {
    return pattern.endsWith("?") ? "(" + pattern + ")" : pattern;
  }

  /** Whether the text is just this word, whatever may follow. */
  private static boolean isPlainWord(String text) {
    boolean maybeFilter = text.equalsIgnoreCase("date") || text.equalsIgnoreCase("pd");
    return !maybeFilter && isPlain("", text);
  }

  /** Whether the text, typed alone or after a field's name, is read as just this word. */
  private static boolean isPlain(String name, String text) {
    Remarks remarks = new Remarks();
    List<Token> tokens = Lexer.tokens(name + text, new Filters(LocalDate.EPOCH, remarks), remarks);
    return tokens.size() == (name.isEmpty() ? 1 : 2)
        && tokens.getLast() instanceof Token.Word word
        && Terms.word(word).equals(Query.Word.of(text));
  }

  private static String range(@Nullable String from, @Nullable String to) {
    return from != null && from.equals(to)
        ? from
        : (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String number(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
