package bureau.lucene;

import bureau.search.Alert;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Saved searches by the terms of which an article must have one to match them. Kept from one change
 * to the next; used by one at a time, as Lucene's write lock has it.
 */
final class ReverseIndex {
  private List<Alert> alerts = List.of();
  private Set<Language> languages = Set.of();
  private Map<Alert, Set<Term>> required = new HashMap<>();

  /** By field and term, the places in the list. */
  private final Map<String, Map<BytesRef, BitSet>> places = new HashMap<>();

  /** Those that no term is required for. */
  private final BitSet always = new BitSet();

  /**
   * Brings it up to date.
   *
   * @param wanted the searches; the same list again costs nothing
   * @param view the index, whose frequencies say which terms are rare, and whose languages how
   *     words are read
   */
  void prepare(List<Alert> wanted, View view) {
    boolean sameReadings = languages.equals(view.terms().languages());
    if (sameReadings && wanted.equals(alerts)) {
      return;
    }
    RequiredTerms terms = new RequiredTerms(view.terms().presentOrNot());
    Map<Alert, Set<Term>> known = sameReadings ? required : Map.of();
    required = new HashMap<>();
    places.clear();
    always.clear();
    for (int place = 0; place < wanted.size(); place++) {
      Alert alert = wanted.get(place);
      Set<Term> needed = known.get(alert);
      add(alert, place, needed == null ? terms.of(alert.query()) : needed);
    }
    alerts = wanted;
    languages = view.terms().languages();
  }

  private void add(Alert alert, int place, Set<Term> needed) {
    required.put(alert, needed);
    if (needed.isEmpty()) {
      always.set(place);
    }
    for (Term term : needed) {
      places
          .computeIfAbsent(term.field(), field -> new HashMap<>())
          .computeIfAbsent(term.bytes(), bytes -> new BitSet())
          .set(place);
    }
  }

  /** How many searches there are that every article has to be tried with. */
  int unfiltered() {
    return always.cardinality();
  }

  /** The places in the list of the searches that articles of a segment may match. */
  BitSet candidates(LeafReader segment) throws IOException {
    BitSet candidates = (BitSet) always.clone();
    for (Map.Entry<String, Map<BytesRef, BitSet>> field : places.entrySet()) {
      org.apache.lucene.index.Terms terms = segment.terms(field.getKey());
      if (terms != null) {
        collect(terms, field.getValue(), candidates);
      }
    }
    return candidates;
  }

  /** Goes through the terms of the segment or those of the searches, whichever are fewer. */
  private static void collect(
      org.apache.lucene.index.Terms terms, Map<BytesRef, BitSet> wanted, BitSet candidates)
      throws IOException {
    TermsEnum each = terms.iterator();
    if (terms.size() >= 0 && terms.size() < wanted.size()) {
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        BitSet found = wanted.get(term);
        if (found != null) {
          candidates.or(found);
        }
      }
      return;
    }
    for (Map.Entry<BytesRef, BitSet> term : wanted.entrySet()) {
      if (each.seekExact(term.getKey())) {
        candidates.or(term.getValue());
      }
    }
  }
}
