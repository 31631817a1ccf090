package bureau.text;

import bureau.query.Query;
import bureau.query.Query.Boost;
import bureau.query.Query.Form;
import bureau.query.Query.Variants;
import bureau.query.Query.Word;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the words that a ranking by any of many words is made with. Words that many of all
 * articles have say little about any one of them, and cost the most; they are left out unless there
 * are no others. Of a very long text, the rarest words are taken.
 *
 * @param terms the terms of the index
 * @param field the field of the index that decides how frequent a word is
 * @param tooFrequent the share of articles above which a word is left out
 */
public record RankedWords(Vocabulary terms, String field, double tooFrequent) {
  /** So many words are used at most; Lucene refuses queries of more than 1,024 terms. */
  private static final int MOST_WORDS = 400;

  /** The most words of a query that names a topic. */
  public static final int TOPIC = 5;

  /** The most words of a query that is like a headline. */
  public static final int HEADLINE = 10;

  /** The most words of a query that is like a question. */
  public static final int QUESTION = 50;

  private static final int UNCOUNTED = -1;

  /**
   * A part of the query and how many articles have it.
   *
   * @param part the part
   * @param articles {@link #UNCOUNTED} if the part is no plain word, so that it is always kept
   */
  private record Counted(Query part, int articles) {}

  /** The share that suits a query of so many words: measured in docs/ranking.md. */
  public static double tooFrequent(int words) {
    if (words <= TOPIC) {
      return 0.5;
    }
    if (words <= HEADLINE) {
      return 0.3;
    }
    return words <= QUESTION ? 0.2 : 0.5;
  }

  /** Those of some parts that the ranking is made with. */
  public List<Query> chosen(List<Query> parts) {
    List<Counted> counted = parts.stream().map(part -> new Counted(part, articles(part))).toList();
    double most = tooFrequent * terms.articlesWith(field);
    List<Counted> telling = counted.stream().filter(part -> part.articles() <= most).toList();
    List<Counted> kept = telling.isEmpty() ? counted : telling;
    if (kept.size() > MOST_WORDS) {
      kept =
          kept.stream()
              .filter(part -> part.articles() != 0)
              .sorted(Comparator.comparingInt(Counted::articles))
              .limit(MOST_WORDS)
              .toList();
    }
    return kept.stream().map(Counted::part).toList();
  }

  private int articles(Query part) {
    return switch (part) {
      case Boost boost -> articles(boost.part());
      case Variants variants -> articles(variants.typed());
      case Word word when word.form() == Form.ANY -> articles(word);
      default -> UNCOUNTED;
    };
  }

  private int articles(Word word) {
    List<List<Readings.Slot>> readings = terms.anyForm(field, word.text());
    if (readings.size() != 1 || readings.getFirst().size() != 1) {
      return UNCOUNTED;
    }
    return readings.getFirst().getFirst().alternatives().stream()
        .mapToInt(terms::articles)
        .max()
        .orElse(0);
  }
}
