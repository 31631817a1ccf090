package bureau.text;

import bureau.query.Query.Form;
import java.util.List;
import org.apache.lucene.index.Term;

/** The terms of an index that stand for the words of a query, and how many articles have them. */
public interface Vocabulary {
  /** As {@link Readings#anyForm}. */
  List<List<Readings.Slot>> anyForm(String field, String text);

  /** As {@link Readings#inForm}. */
  List<List<Readings.Slot>> inForm(String field, String text, Form form);

  /** As {@link Readings#sounding}. */
  List<List<Readings.Slot>> sounding(String field, String text);

  /** The terms for one word wanted in any form; of several words those for the first. */
  default List<Term> formsOf(String field, String word) {
    return anyForm(field, word).stream()
        .findFirst()
        .map(reading -> reading.getFirst().alternatives())
        .orElse(List.of());
  }

  /** Whether the index has to have a term for it to be found. */
  boolean arePresent();

  /** Whether a term may be found. */
  default boolean isPresent(Term term) {
    return !arePresent() || articles(term) > 0;
  }

  /** How many articles have a term. */
  int articles(Term term);

  /** How many articles have any word in a field. */
  int articlesWith(String field);

  /** How many articles there are. */
  int articles();
}
