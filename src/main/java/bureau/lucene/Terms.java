package bureau.lucene;

import bureau.query.Query.Form;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Finds the terms of the index that stand for the words of a query.
 *
 * @param reader the index; terms it does not have are left out where another stands for the word
 */
record Terms(IndexReader reader) {
  private static final Analyzer STEMS = TextAnalysis.stems();
  private static final Analyzer EXACT = TextAnalysis.exact();

  /**
   * What stands at one place of the text.
   *
   * @param place counted from 0; places may be left out
   * @param alternatives the terms, any of which will do, at least one
   */
  record Slot(int place, List<Term> alternatives) {}

  /** The stems of a text's words, without a mark. */
  @MustBeClosed
  static TokenStream stems(String field, String text) {
    return STEMS.tokenStream(field, text);
  }

  /** The terms for words wanted in any form, place by place; empty if there is no word. */
  List<Slot> anyForm(String field, String text) {
    return slots(field, STEMS, text).stream()
        .map(slot -> new Slot(slot.place(), present(withMarked(slot.alternatives().getFirst()))))
        .toList();
  }

  /** The terms for words wanted in a certain form, place by place; empty if there is no word. */
  List<Slot> inForm(String field, String text, Form form) {
    return switch (form) {
      case ANY -> anyForm(field, text);
      case EXACT -> slots(field, EXACT, text);
      case CAPITALISED ->
          marked(field, text, TextAnalysis.CAPITAL_MARK, TextAnalysis.CAPITALS_MARK);
      case ALL_CAPITALS -> marked(field, text, TextAnalysis.CAPITALS_MARK);
    };
  }

  private static List<Slot> marked(String field, String text, char... marks) {
    return slots(field, EXACT, text).stream()
        .map(slot -> new Slot(slot.place(), marked(slot.alternatives().getFirst(), marks)))
        .toList();
  }

  private static List<Term> marked(Term term, char... marks) {
    List<Term> terms = new ArrayList<>();
    for (char mark : marks) {
      terms.add(new Term(term.field(), mark + term.text()));
    }
    return terms;
  }

  /** The start of a word or a pattern as the exact forms in the index are written. */
  String normalised(String field, String text) {
    return EXACT.normalize(field, text).utf8ToString();
  }

  /** The start of a word or a pattern as the marked stems in the index are written. */
  String marked(String field, String text) {
    return TextAnalysis.STEM_MARK + STEMS.normalize(field, text).utf8ToString();
  }

  /** Text in small letters without accents. */
  static String folded(String text) {
    return STEMS.normalize("", text).utf8ToString();
  }

  private static List<Term> withMarked(Term stem) {
    return List.of(stem, new Term(stem.field(), TextAnalysis.STEM_MARK + stem.text()));
  }

  private List<Term> present(List<Term> terms) {
    List<Term> present = terms.stream().filter(this::isPresent).toList();
    return present.isEmpty() ? terms.subList(0, 1) : present;
  }

  private boolean isPresent(Term term) {
    try {
      return reader.docFreq(term) > 0;
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  private static List<Slot> slots(String field, Analyzer analyzer, String text) {
    List<Slot> slots = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int place = -1;
      while (tokens.incrementToken()) {
        Term found = new Term(field, term.toString());
        if (increment.getPositionIncrement() == 0 && !slots.isEmpty()) {
          Slot last = slots.removeLast();
          slots.add(
              new Slot(
                  last.place(),
                  Stream.concat(last.alternatives().stream(), Stream.of(found)).toList()));
        } else {
          place += increment.getPositionIncrement();
          slots.add(new Slot(place, List.of(found)));
        }
      }
      tokens.end();
      return slots;
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }
}
