package bureau.lucene;

import bureau.search.Alert;
import bureau.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Saved searches by the terms of which an article must have one to match them, with all that they
 * ask of its terms, and translated as far as that lasts. Kept from one change to the next; used by
 * one at a time, as Lucene's write lock has it.
 */
final class ReverseIndex {
  private List<Alert> alerts = List.of();
  private Set<Language> languages = Set.of();
  private List<Prepared> prepared = List.of();

  /** The terms that searches ask for, by field. */
  private final Map<String, Map<BytesRef, Wanted>> wanted = new HashMap<>();

  /** The places in the list of the searches that no term is required for. */
  private final BitSet always = new BitSet();

  /**
   * A term that searches ask for.
   *
   * @param requiring the places in the list of those that require it or another
   */
  private record Wanted(Term term, List<Integer> requiring) {}

  /**
   * Brings it up to date.
   *
   * @param all the searches; the same list again costs nothing
   * @param view the index, whose frequencies say which terms are rare, and whose languages how
   *     words are read
   */
  void prepare(List<Alert> all, View view) {
    boolean sameReadings = languages.equals(view.terms().languages());
    if (sameReadings && all.equals(alerts)) {
      return;
    }
    Map<Alert, Prepared> known = new HashMap<>();
    if (sameReadings) {
      prepared.forEach(each -> known.put(each.alert, each));
    }
    List<Prepared> made = new ArrayList<>();
    for (Alert alert : all) {
      Prepared before = known.get(alert);
      made.add(before == null ? Prepared.of(alert, view.terms()) : before);
    }
    prepared = made;
    alerts = all;
    languages = view.terms().languages();
    findByTerms();
  }

  private void findByTerms() {
    wanted.clear();
    always.clear();
    for (int place = 0; place < prepared.size(); place++) {
      Prepared search = prepared.get(place);
      Set<Term> asked = new HashSet<>();
      search.condition.collect(asked);
      asked.forEach(this::want);
      if (search.required.isEmpty()) {
        always.set(place);
      }
      for (Term term : search.required.orElse(Set.of())) {
        want(term).requiring().add(place);
      }
    }
  }

  private Wanted want(Term term) {
    return wanted
        .computeIfAbsent(term.field(), field -> new HashMap<>())
        .computeIfAbsent(term.bytes(), bytes -> new Wanted(term, new ArrayList<>(0)));
  }

  /** How many searches there are that every article has to be tried with. */
  int unfiltered() {
    return always.cardinality();
  }

  /**
   * Looks up the terms of all searches.
   *
   * @param segment the articles of a segment
   */
  Candidates candidates(Arrivals segment) throws IOException {
    BitSet places = (BitSet) always.clone();
    Map<Term, Long> having = new HashMap<>();
    for (Map.Entry<String, Map<BytesRef, Wanted>> field : wanted.entrySet()) {
      org.apache.lucene.index.Terms terms = segment.segment().terms(field.getKey());
      if (terms == null) {
        continue;
      }
      each(
          terms,
          field.getValue(),
          (term, at) -> {
            term.requiring().forEach(places::set);
            if (segment.areFew()) {
              having.put(term.term(), segment.having(at));
            }
          });
    }
    return new Candidates(this, segment, places, having);
  }

  private interface Visitor {
    void visit(Wanted term, TermsEnum at) throws IOException;
  }

  /** Goes through the terms of the segment or those of the searches, whichever are fewer. */
  private static void each(
      org.apache.lucene.index.Terms terms, Map<BytesRef, Wanted> wanted, Visitor visitor)
      throws IOException {
    TermsEnum each = terms.iterator();
    if (terms.size() >= 0 && terms.size() < wanted.size()) {
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        Wanted found = wanted.get(term);
        if (found != null) {
          visitor.visit(found, each);
        }
      }
      return;
    }
    for (Map.Entry<BytesRef, Wanted> term : wanted.entrySet()) {
      if (each.seekExact(term.getKey())) {
        visitor.visit(term.getValue(), each);
      }
    }
  }

  /** What the search at a place in the list asks of an article's terms. */
  Condition condition(int place) {
    return prepared.get(place).condition;
  }

  /** The query of the search at a place in the list. */
  Query query(int place, View view) throws IOException {
    return prepared.get(place).query(view);
  }

  /** A search as it is kept. It is translated when an article may match it for the first time. */
  private static final class Prepared {
    private final Alert alert;
    private final Condition condition;
    private final Optional<Set<Term>> required;
    private Optional<Query> lasting = Optional.empty();
    private boolean isTranslated;

    private Prepared(Alert alert, Condition condition, Optional<Set<Term>> required) {
      this.alert = alert;
      this.condition = condition;
      this.required = required;
    }

    static Prepared of(Alert alert, Terms terms) {
      Condition condition = new Conditions(terms.presentOrNot()).of(alert.query());
      return new Prepared(alert, condition, condition.required(terms::articles));
    }

    Query query(View view) throws IOException {
      if (!isTranslated) {
        lasting = QueryTranslation.lasting(alert.query(), view);
        isTranslated = true;
      }
      return lasting.isPresent()
          ? lasting.get()
          : QueryTranslation.translate(alert.query(), view, false).query();
    }
  }
}
