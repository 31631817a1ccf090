package bureau.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

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

  private Places() {}

  /** The terms of a text. */
  static String of(TokenStream terms) {
    StringBuilder places = new StringBuilder();
    try (terms) {
      CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = terms.addAttribute(PositionIncrementAttribute.class);
      terms.reset();
      while (terms.incrementToken()) {
        next(places, step.getPositionIncrement());
        places.append(term);
      }
      terms.end();
      skip(places, step.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places.toString();
  }

  /** One place with any of some terms. */
  static String any(List<String> terms) {
    return String.join(String.valueOf(SAME_PLACE), terms);
  }

  private static void next(StringBuilder places, int step) {
    if (step == 0) {
      places.append(SAME_PLACE);
    } else {
      skip(places, step - 1);
      if (!places.isEmpty()) {
        places.append(' ');
      }
    }
  }

  private static void skip(StringBuilder places, int count) {
    for (int i = 0; i < count; i++) {
      places.append(places.isEmpty() ? "" : " ").append(NOTHING);
    }
  }
}
