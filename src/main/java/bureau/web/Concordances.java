package bureau.web;

import bureau.article.ArticleId;
import bureau.export.AnswerNotes;
import bureau.export.Concordance;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.ContextLine;
import bureau.search.Hit;
import bureau.search.InvalidCursorException;
import bureau.search.Results;
import bureau.search.Searcher;
import bureau.search.Wanted;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Reads the articles that a search finds and gathers their matches. */
final class Concordances {
  private final Searcher searcher;
  private final QueryReader reader;

  Concordances(Searcher searcher, QueryReader reader) {
    this.searcher = searcher;
    this.reader = reader;
  }

  /**
   * The matches that are asked for.
   *
   * @throws FailureException if the query is odd and that is refused, or the cursor is none
   */
  Concordance of(KwicParameters asked) {
    ParsedQuery parsed = reader.read(asked.search());
    Results results;
    try {
      results = searcher.search(reader.request(asked.search(), parsed).wanting(Wanted.NOTHING));
    } catch (InvalidCursorException e) {
      throw new FailureException(
          Failure.badParameter(new BadParameter("cursor", String.valueOf(e.getMessage()))));
    }
    Query query = reader.withNames(parsed, asked.search().names());
    List<ContextLine> lines = new ArrayList<>();
    for (Hit hit : results.hits()) {
      ArticleId id = hit.article().id();
      searcher.article(id, query).map(ContextLine::of).ifPresent(lines::addAll);
    }
    return new Concordance(
        parsed,
        AnswerNotes.of(parsed, results),
        results.total(),
        results.hits().size(),
        sorted(lines, asked.by()),
        results.next());
  }

  private static List<ContextLine> sorted(List<ContextLine> lines, KwicParameters.By by) {
    return switch (by) {
      case ARTICLE -> lines;
      case BEFORE -> sorted(lines, line -> backwards(line.before()) + " " + line.match());
      case AFTER -> sorted(lines, line -> line.after() + " " + line.match());
    };
  }

  private interface Text {
    String of(ContextLine line);
  }

  private record Keyed(CollationKey key, ContextLine line) {}

  /** As a dictionary sorts, whatever the script; marks and spaces do not count. */
  private static List<ContextLine> sorted(List<ContextLine> lines, Text text) {
    RuleBasedCollator order =
        (RuleBasedCollator) Collator.getInstance(ULocale.ROOT).cloneAsThawed();
    order.setAlternateHandlingShifted(true);
    return lines.stream()
        .map(line -> new Keyed(order.getCollationKey(text.of(line)), line))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::line)
        .toList();
  }

  /** The words in the order in which they stand away from what is behind them. */
  private static String backwards(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    Collections.reverse(words);
    return String.join(" ", words);
  }
}
