package bureau.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns text into terms. Each word gives its exact form (lower case, accents kept) and, at the same
 * place and behind {@link #STEM_MARK}, its stem (accents folded) where that differs. So a word in
 * any form is looked for as its stem, marked or not, an exact word as itself, and both forms can be
 * told apart. Han, kana and Hangul give overlapping pairs of characters.
 */
final class TextAnalysis extends Analyzer {
  /** Stands before a stem that is not the exact form of the word it was made of. */
  static final char STEM_MARK = '\u0001';

  /** How many places lie between two pieces of text, so that no phrase spans them. */
  private static final int PIECE_GAP = 1_000;

  private final boolean stems;

  private TextAnalysis(boolean stems) {
    this.stems = stems;
  }

  /** For indexing, and for marking text: exact forms and marked stems. */
  static Analyzer indexing() {
    return new TextAnalysis(true);
  }

  /** For the words of a query that are wanted in their exact form. */
  static Analyzer exact() {
    return new TextAnalysis(false);
  }

  /** For the words of a query that are wanted in any form: stems without a mark. */
  static Analyzer stems() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
            tokenizer, new KStemFilter(new ICUFoldingFilter(words(tokenizer))));
      }

      @Override
      protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ICUFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
      }
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream words = words(tokenizer);
    if (!stems) {
      return new TokenStreamComponents(tokenizer, words);
    }
    TokenStream folded = new FoldUnlessKeyword(new KeywordRepeatFilter(words));
    return new TokenStreamComponents(tokenizer, new MarkStems(new KStemFilter(folded)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(new CJKWidthFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return PIECE_GAP;
  }

  private static TokenStream words(Tokenizer tokenizer) {
    return new CJKBigramFilter(
        new LowerCaseFilter(new EnglishPossessiveFilter(new CJKWidthFilter(tokenizer))));
  }

  /** Folds accents and letter variants of all tokens but those marked as keywords. */
  private static final class FoldUnlessKeyword extends ConditionalTokenFilter {
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    FoldUnlessKeyword(TokenStream in) {
      super(in, ICUFoldingFilter::new);
    }

    @Override
    protected boolean shouldFilter() {
      return !keyword.isKeyword();
    }
  }

  /** Marks stems, and drops those that are the same as the exact form before them. */
  private static final class MarkStems extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private String exact = "";

    MarkStems(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      while (input.incrementToken()) {
        if (keyword.isKeyword()) {
          exact = term.toString();
          return true;
        }
        if (!exact.contentEquals(term)) {
          mark();
          increment.setPositionIncrement(0);
          return true;
        }
      }
      return false;
    }

    private void mark() {
      int length = term.length();
      char[] buffer = term.resizeBuffer(length + 1);
      System.arraycopy(buffer, 0, buffer, 1, length);
      buffer[0] = STEM_MARK;
      term.setLength(length + 1);
    }
  }
}
