package bureau.opensearch;

import bureau.text.Readings;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;

/**
 * Words that are analysed here written as text, so that a node, which need not know any language,
 * takes from it just those terms at just those places: terms of one place are joined by {@link
 * #SAME_PLACE}, places are parted by spaces.
 */
final class Places {
  /** Stands between the terms of one place; no term has it. */
  static final char SAME_PLACE = '\u000e';

  /** Stands at a place that no term has; the node takes it out and keeps the place. */
  static final String NOTHING = "\u000f";

  /** The term at the place of a sentence's last word, but for the last sentence of a text. */
  static final String SENTENCE_END = "\u0010";

  /** The term at the place of a text's last word. */
  static final String PARAGRAPH_END = "\u0011";

  /** A term that no article has. */
  static final String NEVER = "\u0012";

  private Places() {}

  /**
   * The terms of a text. Beside them the last place of each sentence and of the text has a mark, so
   * that a node can tell a sentence and a paragraph from its neighbours. A sentence that no word
   * stands before, as behind a text's leading dots, ends none.
   */
  static String of(TokenStream terms) {
    List<StringJoiner> places = new ArrayList<>();
    try (terms) {
      CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = terms.addAttribute(PositionIncrementAttribute.class);
      terms.reset();
      int last = -1;
      while (terms.incrementToken()) {
        for (int i = 0; i < step.getPositionIncrement(); i++) {
          places.add(place());
        }
        String text = term.toString();
        if (text.equals(TextAnalysis.SENTENCE) && places.size() > 1) {
          places.get(places.size() - 2).add(SENTENCE_END);
        }
        places.getLast().add(text);
        last = text.charAt(0) == TextAnalysis.REGION_MARK ? last : places.size() - 1;
      }
      terms.end();
      if (last >= 0) {
        places.get(last).add(PARAGRAPH_END);
      }
      for (int i = 0; i < step.getPositionIncrement(); i++) {
        places.add(place());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places.stream().map(StringJoiner::toString).collect(Collectors.joining(" "));
  }

  private static StringJoiner place() {
    return new StringJoiner(String.valueOf(SAME_PLACE)).setEmptyValue(NOTHING);
  }

  /** One place with any of some terms. */
  static String any(List<String> terms) {
    return String.join(String.valueOf(SAME_PLACE), terms);
  }

  /** The places of a phrase. */
  static String phrase(List<Readings.Slot> slots) {
    StringBuilder places = new StringBuilder();
    int last = slots.getFirst().place() - 1;
    for (Readings.Slot slot : slots) {
      places.append((NOTHING + " ").repeat(slot.place() - last - 1));
      places.append(any(slot.alternatives().stream().map(Term::text).toList())).append(' ');
      last = slot.place();
    }
    return places.toString().stripTrailing();
  }
}
