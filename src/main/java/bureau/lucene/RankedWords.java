package bureau.lucene;

import bureau.query.Query;
import bureau.query.Query.Boost;
import bureau.query.Query.Form;
import bureau.query.Query.Variants;
import bureau.query.Query.Word;
import bureau.text.Readings;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;

/**
 * Chooses the words that a ranking by any of many words is made with. Words that many of all
 * articles have say little about any one of them, and cost the most; they are left out unless there
 * are no others. Of a very long text, the rarest words are taken.
 *
 * @param terms the terms of the index
 * @param field the Lucene field that decides how frequent a word is
 * @param tooFrequent the share of articles above which a word is left out
 */
record RankedWords(Terms terms, String field, double tooFrequent) {
  /** So many words are used at most; Lucene refuses queries of more than 1,024 terms. */
  private static final int MOST_WORDS = 400;

  private static final int UNCOUNTED = -1;

  /**
   * A part of the query and how many articles have it.
   *
   * @param part the part
   * @param articles {@link #UNCOUNTED} if the part is no plain word, so that it is always kept
   */
  private record Counted(Query part, int articles) {}

  List<Query> chosen(List<Query> parts) {
    List<Counted> counted = parts.stream().map(part -> new Counted(part, articles(part))).toList();
    double most = tooFrequent * articles();
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

  private int articles() {
    try {
      return terms.reader().getDocCount(field);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
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
    try {
      int most = 0;
      for (Term term : readings.getFirst().getFirst().alternatives()) {
        most = Math.max(most, terms.reader().docFreq(term));
      }
      return most;
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }
}
