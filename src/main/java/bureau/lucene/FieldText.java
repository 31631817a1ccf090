package bureau.lucene;

import bureau.text.ArticleText;
import bureau.text.ArticleText.Piece;
import bureau.text.Language;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article that one Lucene field holds, one behind the other with a separator
 * between them, as the field's offsets count their characters and its positions their words.
 */
final class FieldText {
  private final Language language;
  private final String field;
  private final List<Piece> pieces;

  /** Where each text begins. */
  private final int[] starts;

  /** The characters of each word, by its position; null until that is asked for. */
  private @Nullable NavigableMap<Integer, Range> words;

  FieldText(ArticleText text, String field) {
    this.language = text.language();
    this.field = field;
    this.pieces = text.in(field);
    this.starts = new int[pieces.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += pieces.get(i).text().length() + 1;
    }
  }

  /**
   * One of the texts.
   *
   * @param start the offset of its first character
   */
  record Located(Piece piece, int start) {}

  /** The characters from which to which the words at one position reach. */
  private record Range(int from, int to) {
    Range with(Range other) {
      return new Range(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  /** The text that has the character at an offset. */
  Located locate(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int at = found >= 0 ? found : -found - 2;
    return new Located(pieces.get(at), starts[at]);
  }

  /** The offset of the first character of the word at a position. */
  int start(int position) throws IOException {
    return word(position).from();
  }

  /** The offset behind the last character of the word at a position. */
  int end(int position) throws IOException {
    return word(position).to();
  }

  private Range word(int position) throws IOException {
    NavigableMap<Integer, Range> known = words;
    if (known == null) {
      known = read();
      words = known;
    }
    Map.Entry<Integer, Range> found = known.floorEntry(position);
    return Objects.requireNonNull(found, "no word is where the index has one").getValue();
  }

  /** Reads the texts as they were read for the index, which has no offsets of most fields. */
  private NavigableMap<Integer, Range> read() throws IOException {
    NavigableMap<Integer, Range> read = new TreeMap<>();
    Analyzer analyzer = TextAnalysis.indexing(language);
    int position = -1;
    for (int i = 0; i < starts.length; i++) {
      if (i > 0) {
        position += analyzer.getPositionIncrementGap(field);
      }
      try (TokenStream tokens = analyzer.tokenStream(field, pieces.get(i).text())) {
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          position += step.getPositionIncrement();
          Range range = new Range(starts[i] + offset.startOffset(), starts[i] + offset.endOffset());
          read.merge(position, range, Range::with);
        }
        tokens.end();
        position += step.getPositionIncrement();
      }
    }
    return read;
  }
}
