package bureau.lucene;

import bureau.query.Query.Fuzzy;
import bureau.query.Query.Prefix;
import bureau.query.Query.Wildcard;
import bureau.text.Readings;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Finds the words of the index that a shape such as {@code kor*} or {@code kim~1} stands for.
 *
 * @param terms the terms of the index
 * @param notes takes a sentence for each shape that is not followed to its end
 */
record Shapes(Terms terms, List<String> notes) {
  /** Near other words, a shape stands for at most so many terms; Lucene allows 1,024. */
  static final int MOST_PLACES = 1_000;

  /** A word that may differ stands for at most so many terms. */
  static final int MOST_NEAR = 50;

  /** What a word counts of which as many letters differ as it has. */
  private static final float LEAST_WEIGHT = 0.1f;

  /** Words that may differ keep their first letter. */
  private static final int FUZZY_PREFIX = 1;

  /** The first character that a word may begin with: behind the marks of {@link TextAnalysis}. */
  private static final int FIRST = TextAnalysis.LAST_MARK + 1;

  /**
   * A term and how much it counts.
   *
   * @param articles how many articles have it
   * @param weight above 0, up to 1
   */
  private record Weighed(BytesRef term, int articles, float weight) {
    /** The worst first: what is least like, then least frequent. */
    static final Comparator<Weighed> WORST =
        Comparator.comparingDouble(Weighed::weight)
            .thenComparingInt(Weighed::articles)
            .thenComparing(Weighed::term, Comparator.reverseOrder());
  }

  /** Articles with a word that begins so, each scoring alike. */
  Optional<Query> articles(String field, Prefix prefix) {
    return articles(field, prefix.start() + "*", automaton(field, prefix));
  }

  /** Articles with a word of the shape, each scoring alike; empty if the shape is too complex. */
  Optional<Query> articles(String field, Wildcard wildcard) {
    return articles(field, wildcard.pattern(), automaton(field, wildcard));
  }

  private static Optional<Query> articles(
      String field, String shape, Optional<Automaton> automaton) {
    return automaton.map(words -> new AutomatonQuery(new Term(field, shape), words));
  }

  /** Articles with a word that is nearly so. */
  Optional<Query> articles(String field, Fuzzy fuzzy) {
    List<Weighed> near = near(field, fuzzy);
    if (near.isEmpty()) {
      return Optional.of(new MatchNoDocsQuery("no word is like " + fuzzy.text()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    near.forEach(word -> any.addTerm(word.term(), word.weight()));
    return Optional.of(any.build());
  }

  /** Where words that begin so stand. */
  Optional<IntervalsSource> places(String field, Prefix prefix) {
    String shape = prefix.start() + "*";
    return automaton(field, prefix).map(words -> places(shape, frequent(field, shape, words)));
  }

  /** Where words of the shape stand; empty if the shape is too complex. */
  Optional<IntervalsSource> places(String field, Wildcard wildcard) {
    String shape = wildcard.pattern();
    return automaton(field, wildcard).map(words -> places(shape, frequent(field, shape, words)));
  }

  /** Where words stand that are nearly so. */
  IntervalsSource places(String field, Fuzzy fuzzy) {
    return places(fuzzy.text() + "~" + fuzzy.edits(), near(field, fuzzy));
  }

  private static IntervalsSource places(String shape, List<Weighed> words) {
    if (words.isEmpty()) {
      return Intervals.noIntervals("no word is like " + shape);
    }
    List<BytesRef> sorted = words.stream().map(Weighed::term).sorted().toList();
    return Intervals.multiterm(
        new CompiledAutomaton(Automata.makeBinaryStringUnion(sorted), true, true, true),
        MOST_PLACES,
        shape);
  }

  private Optional<Automaton> automaton(String field, Prefix prefix) {
    return automaton(
        prefix.start() + "*",
        start(Readings.normalised(field, prefix.start())),
        start(Readings.marked(field, prefix.start())));
  }

  private static Automaton start(String text) {
    return Operations.concatenate(List.of(Automata.makeString(text), Automata.makeAnyString()));
  }

  private Optional<Automaton> automaton(String field, Wildcard wildcard) {
    String pattern = wildcard.pattern().replace("\\", "\\\\");
    try {
      return automaton(
          wildcard.pattern(),
          unmarked(pattern(Readings.normalised(field, pattern))),
          pattern(Readings.marked(field, pattern)));
    } catch (TooComplexToDeterminizeException e) {
      return tooComplex(wildcard.pattern());
    }
  }

  private static Automaton pattern(String text) {
    return WildcardQuery.toAutomaton(new Term("", text), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Without the terms that begin with a mark, which would count as any letter. */
  private static Automaton unmarked(Automaton words) {
    return Operations.intersection(
        words,
        Operations.concatenate(
            List.of(
                Automata.makeCharRange(FIRST, Character.MAX_CODE_POINT),
                Automata.makeAnyString())));
  }

  private Optional<Automaton> automaton(String shape, Automaton exact, Automaton stems) {
    try {
      return Optional.of(
          Operations.determinize(
              Operations.union(List.of(exact, stems)), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    } catch (TooComplexToDeterminizeException e) {
      return tooComplex(shape);
    }
  }

  private Optional<Automaton> tooComplex(String shape) {
    note("‘" + shape + "’ is too complex a shape; it was left out.");
    return Optional.empty();
  }

  /** The most frequent of the words. */
  private List<Weighed> frequent(String field, String shape, Automaton words) {
    try {
      org.apache.lucene.index.Terms all = MultiTerms.getTerms(terms.reader(), field);
      return all == null
          ? List.of()
          : best(new CompiledAutomaton(words).getTermsEnum(all), shape, MOST_PLACES);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  /** The words that differ least, of those alike the most frequent. */
  private List<Weighed> near(String field, Fuzzy fuzzy) {
    Term term = new Term(field, Readings.normalised(field, fuzzy.text()));
    if (term.text().isEmpty()) {
      return List.of();
    }
    try {
      org.apache.lucene.index.Terms all = MultiTerms.getTerms(terms.reader(), field);
      return all == null
          ? List.of()
          : best(
              new FuzzyTermsEnum(all, term, fuzzy.edits(), FUZZY_PREFIX, true),
              fuzzy.text() + "~" + fuzzy.edits(),
              MOST_NEAR);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  private List<Weighed> best(TermsEnum words, String shape, int most) throws IOException {
    BoostAttribute likeness = words.attributes().addAttribute(BoostAttribute.class);
    PriorityQueue<Weighed> best = new PriorityQueue<>(Weighed.WORST);
    boolean capped = false;
    for (BytesRef term = words.next(); term != null; term = words.next()) {
      float weight = Math.max(LEAST_WEIGHT, likeness.getBoost());
      best.add(new Weighed(BytesRef.deepCopyOf(term), words.docFreq(), weight));
      if (best.size() > most) {
        best.remove();
        capped = true;
      }
    }
    if (capped) {
      note(
          "‘%s’ stands for more than %,d words; the most frequent were used."
              .formatted(shape, most));
    }
    return new ArrayList<>(best);
  }

  private void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }
}
