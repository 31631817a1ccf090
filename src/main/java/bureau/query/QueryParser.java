package bureau.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what a person typed. The language is described in docs/query-syntax.md, its grammar at
 * {@link Grammar}.
 *
 * <p>The text is made uniform ({@link Typed}), cut into tokens ({@link Lexer}), its brackets paired
 * ({@link Brackets}), operators without operands taken care of ({@link Operands}), and the rest
 * read by {@link Grammar}. Each repair on the way is remarked upon: the lenient reading hands the
 * remarks on as notes, the strict one refuses a text with any. So both read a correct query alike.
 */
public final class QueryParser {
  private final LocalDate today;

  /**
   * Makes a parser.
   *
   * @param today the day that relative dates count from
   */
  public QueryParser(LocalDate today) {
    this.today = today;
  }

  /** Reads any text at all; the notes say what was read otherwise than typed. Never throws. */
  public ParsedQuery parse(String text) {
    return read(text, new Remarks());
  }

  /**
   * Reads a text that must be correct.
   *
   * @throws QuerySyntaxException if anything in it would have to be repaired or left out; of
   *     several such places the first
   */
  public ParsedQuery parseStrict(String text) throws QuerySyntaxException {
    Remarks remarks = new Remarks();
    ParsedQuery parsed = read(text, remarks);
    Remarks.Repair repair = remarks.first().orElse(null);
    if (repair != null) {
      throw new QuerySyntaxException(
          Typed.of(text).position(repair.position()), repair.cause() + ". " + repair.cure() + ".");
    }
    return parsed;
  }

  /**
   * Reads running text, such as a headline or a whole article, as its words: no operators, no limit
   * of length. A word that is repeated counts as often.
   */
  public static Query words(String text) {
    Scan scan = new Scan(Typed.of(text).text());
    Map<String, Repeated> words = new LinkedHashMap<>();
    for (int at = 0; at < scan.length(); ) {
      int end = scan.at(at) == ' ' ? at + 1 : scan.wordEnd(at);
      String word = Scan.trimmed(scan.part(at, end)).replaceFirst("^[*?]+", "");
      word = word.replaceFirst("[*?!~]+$", "");
      if (Marks.isSearchable(word)) {
        words.merge(word.toLowerCase(Locale.ROOT), new Repeated(word, 1), Repeated::again);
      }
      at = end;
    }
    List<Query> parts = words.values().stream().map(Repeated::query).toList();
    return parts.isEmpty() ? new Query.Everything() : Groups.words(parts);
  }

  /** A word and how often it stands in a text. */
  private record Repeated(String word, int times) {
    Repeated again(Repeated other) {
      return new Repeated(word, times + other.times());
    }

    Query query() {
      return times == 1 ? Query.Word.of(word) : new Query.Boost(Query.Word.of(word), times);
    }
  }

  private ParsedQuery read(String text, Remarks remarks) {
    String cut = Limits.cut(text, remarks);
    Filters filters = new Filters(today, remarks);
    List<Token> all = Lexer.tokens(Typed.of(cut).text(), filters, remarks);
    List<Token> some = Limits.cut(all, remarks);
    boolean shortened = cut.length() < text.length() || some.size() < all.size();
    List<Token> paired = Brackets.paired(some, shortened, remarks);
    List<Token> settled = Operands.settled(paired, shortened, remarks);
    if (settled.isEmpty() && !text.isBlank()) {
      remarks.repair(
          0,
          "There is nothing to look for in " + Remarks.quote(text),
          "all articles are given",
          "Write a word, a phrase or a date");
    }
    Query query = new Grammar(settled, remarks).query();
    return new ParsedQuery(text, query, QueryPrinter.inWords(query), remarks.notes());
  }
}
