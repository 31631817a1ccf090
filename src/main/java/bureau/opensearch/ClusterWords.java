package bureau.opensearch;

import bureau.query.Query.Form;
import bureau.text.Readings;
import bureau.text.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * The terms of a cluster's index for one translation of a query. How many articles have a term is
 * told as far as that is known; what is not is noted, so that the cluster can be asked for all of
 * it at once and the query translated again. For one thread.
 *
 * @param readings ways to read the words
 * @param counts how many articles have a term, as far as known; a term without text stands for any
 *     word of its field
 * @param articles how many articles there are
 * @param unknown takes what is asked for and not known
 */
record ClusterWords(Readings readings, Map<Term, Integer> counts, int articles, Set<Term> unknown)
    implements Vocabulary {
  ClusterWords(Readings readings, Map<Term, Integer> counts, int articles) {
    this(readings, counts, articles, new LinkedHashSet<>());
  }

  @Override
  public List<List<Readings.Slot>> anyForm(String field, String text) {
    return readings.anyForm(field, text);
  }

  @Override
  public List<List<Readings.Slot>> inForm(String field, String text, Form form) {
    return readings.inForm(field, text, form);
  }

  @Override
  public List<List<Readings.Slot>> sounding(String field, String text) {
    return readings.sounding(field, text);
  }

  @Override
  public boolean arePresent() {
    return true;
  }

  @Override
  public int articles(Term term) {
    Integer known = counts.get(term);
    if (known == null) {
      unknown.add(term);
      return 1;
    }
    return known;
  }

  @Override
  public int articlesWith(String field) {
    return articles(new Term(field, ""));
  }
}
