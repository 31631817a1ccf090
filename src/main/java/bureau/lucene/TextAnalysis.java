package bureau.lucene;

import java.io.IOException;
import java.io.Reader;
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
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns text into terms. Each word gives its exact form (lower case, accents kept) and, at the same
 * place and behind a mark, its stem (accents folded) where that differs, and its exact form again
 * if it is printed with a capital. So a word in any form is looked for as its stem, marked or not,
 * an exact word as itself, and a capitalised word by its mark. The first word of a sentence has
 * {@link #SENTENCE} at its place. Han, kana and Hangul give overlapping pairs of characters.
 */
final class TextAnalysis extends Analyzer {
  /** Stands before a stem that is not the exact form of the word it was made of. */
  static final char STEM_MARK = '\u0001';

  /** Stands before the exact form of a word that is printed all in capitals, two or more. */
  static final char CAPITALS_MARK = '\u0002';

  /** Stands before the exact form of a word that is printed with a capital, but not with all. */
  static final char CAPITAL_MARK = '\u0003';

  /** The term at the place of a sentence's first word, but for the first sentence of a text. */
  static final String SENTENCE = "\u0004";

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
    if (!stems) {
      return new TokenStreamComponents(tokenizer, words(tokenizer));
    }
    TokenStream words = words(new NoteCapitals(tokenizer));
    TokenStream folded = new FoldUnlessKeyword(new KeywordRepeatFilter(words));
    Variants variants = new Variants(new KStemFilter(folded));
    return new TokenStreamComponents(
        text -> {
          SentenceReader sentences = new SentenceReader(text);
          variants.follow(sentences);
          tokenizer.setReader(sentences);
        },
        variants);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(new CJKWidthFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return PIECE_GAP;
  }

  private static TokenStream words(TokenStream tokens) {
    return new CJKBigramFilter(
        new LowerCaseFilter(new EnglishPossessiveFilter(new CJKWidthFilter(tokens))));
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

  /** Notes in a token's flags how it is capitalised, before that is lost. */
  private static final class NoteCapitals extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    NoteCapitals(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      int capitals = 0;
      int small = 0;
      for (int i = 0; i < term.length(); i++) {
        char c = term.charAt(i);
        capitals += Character.isUpperCase(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
      flags.setFlags(capitals == 0 ? 0 : capitals > 1 && small == 0 ? CAPITALS_MARK : CAPITAL_MARK);
      return true;
    }
  }

  /** Puts the marked variants of each word, and the beginnings of sentences, at its place. */
  private static final class Variants extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private SentenceReader sentences = new SentenceReader(Reader.nullReader());
    private int sentence;
    private String exact = "";
    private char capitals;
    private boolean begins;

    Variants(TokenStream in) {
      super(in);
    }

    void follow(SentenceReader reader) {
      sentences = reader;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      sentence = 0;
      capitals = 0;
      begins = false;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (capitals != 0) {
        variant(capitals + exact);
        capitals = 0;
        return true;
      }
      if (begins) {
        variant(SENTENCE);
        begins = false;
        return true;
      }
      while (input.incrementToken()) {
        if (keyword.isKeyword()) {
          word();
          return true;
        }
        if (!exact.contentEquals(term)) {
          variant(STEM_MARK + term.toString());
          return true;
        }
      }
      return false;
    }

    private void word() {
      exact = term.toString();
      capitals = (char) flags.getFlags();
      while (sentences.start(sentence) <= offsets.startOffset()) {
        sentence++;
        begins = true;
      }
    }

    private void variant(String text) {
      term.setEmpty().append(text);
      increment.setPositionIncrement(0);
    }
  }
}
