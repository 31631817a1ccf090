package bureau.text;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns text of one language into terms. Each word gives its exact form (lower case, accents kept)
 * and, at the same place and behind a mark, its stem (accents folded) where that differs, and its
 * exact form again if it is printed with a capital. So a word in any form is looked for as its
 * stem, marked or not, an exact word as itself, and a capitalised word by its mark. The first word
 * of a sentence has {@link #SENTENCE} at its place, that of a text {@link #PARAGRAPH}.
 *
 * <p>Stems of other languages than English have the language behind them, so that the stem of one
 * language's word is never taken for another's word, and are always written but for words that say
 * little; beside them stands the folded form, where that differs, for those who type no accents.
 */
public final class TextAnalysis extends Analyzer {
  /** Stands before a stem that is not the exact form of the word it was made of. */
  public static final char STEM_MARK = '\u0001';

  /** Stands before the exact form of a word that is printed all in capitals, two or more. */
  public static final char CAPITALS_MARK = '\u0002';

  /** Stands before the exact form of a word that is printed with a capital, but not with all. */
  public static final char CAPITAL_MARK = '\u0003';

  /** The term at the place of a sentence's first word, but for the first sentence of a text. */
  public static final String SENTENCE = "\u0004";

  /** Stands between a stem and its language. */
  public static final char LANGUAGE_MARK = '\u0005';

  /** Stands before what a name in another script sounds like. */
  public static final char SOUND_MARK = '\u0006';

  /** Stands before what one end of a {@link Region} is called. */
  public static final char REGION_MARK = '\u0007';

  /** The term at the place of a text's first word. */
  public static final String PARAGRAPH = "\b";

  /** The last of the marks; all words begin with a character behind it. */
  public static final char LAST_MARK = '\b';

  /**
   * How many places lie between two pieces of text, so that no phrase spans them. A higher number
   * makes a larger index.
   */
  public static final int PIECE_GAP = 101;

  private static final Map<Language, Analyzer> INDEXING = all(true);
  private static final Map<Language, Analyzer> EXACT = all(false);

  private final Language language;
  private final boolean stems;

  private TextAnalysis(Language language, boolean stems) {
    this.language = language;
    this.stems = stems;
  }

  private static Map<Language, Analyzer> all(boolean stems) {
    Map<Language, Analyzer> analyses = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      analyses.put(language, new TextAnalysis(language, stems));
    }
    return Map.copyOf(analyses);
  }

  /** For indexing and for marking text of a language: exact forms and marked stems. */
  public static Analyzer indexing(Language language) {
    return INDEXING.getOrDefault(language, new TextAnalysis(language, true));
  }

  /** For the words of a query that are wanted in their exact form. */
  public static Analyzer exact(Language language) {
    return EXACT.getOrDefault(language, new TextAnalysis(language, false));
  }

  /** For the words of a query that are wanted in any form: English stems without a mark. */
  static Analyzer stems() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = WordForms.tokenizer(Language.ENGLISH);
        return new TokenStreamComponents(
            tokenizer,
            Inflection.stems(Language.ENGLISH, WordForms.of(Language.ENGLISH, tokenizer)));
      }

      @Override
      protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ICUFoldingFilter(new LowerCase(new CJKWidthFilter(in)));
      }
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = WordForms.tokenizer(language);
    if (!stems) {
      return new TokenStreamComponents(tokenizer, WordForms.of(language, tokenizer));
    }
    TokenStream words = WordForms.of(language, new NoteCapitals(tokenizer));
    WithVariants variants = new WithVariants(language, words);
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
    return new LowerCase(new CJKWidthFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return PIECE_GAP;
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
  private static final class WithVariants extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final BaseFormAttribute base = addAttribute(BaseFormAttribute.class);
    private final Variants variants;
    private SentenceReader sentences = new SentenceReader(Reader.nullReader());
    private int sentence;
    private boolean first;

    // What is still to be put at the place of the last word.
    private char capitals;
    private boolean beginsSentence;
    private boolean beginsText;

    WithVariants(Language language, TokenStream in) {
      super(in);
      this.variants = new Variants(language);
    }

    void follow(SentenceReader reader) {
      sentences = reader;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      sentence = 0;
      first = true;
      while (putBeside()) {
        // Of the text before, which was not read to its end.
      }
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (putBeside()) {
        increment.setPositionIncrement(0);
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      capitals = (char) (flags.getFlags() & WordForms.CAPITALS);
      while (sentences.start(sentence) <= offsets.startOffset()) {
        sentence++;
        beginsSentence = true;
      }
      beginsText = first;
      first = false;
      variants.find(term, base.getBaseForm(), flags.getFlags() != 0);
      return true;
    }

    /** Puts the next term beside the last word; false if it has all. */
    private boolean putBeside() {
      if (capitals != 0) {
        String exact = term.toString();
        term.setEmpty().append(capitals).append(exact);
        capitals = 0;
        return true;
      }
      if (beginsSentence) {
        term.setEmpty().append(SENTENCE);
        beginsSentence = false;
        return true;
      }
      if (beginsText) {
        term.setEmpty().append(PARAGRAPH);
        beginsText = false;
        return true;
      }
      return variants.next(term);
    }
  }

  /** The stem in a term that {@link #stem} made; empty for other terms. */
  static Optional<String> word(String term) {
    int end = term.lastIndexOf(LANGUAGE_MARK);
    return end < 0 ? Optional.empty() : Optional.of(term.substring(1, end));
  }

  /** A stem of a language other than English as the index has it. */
  static String stem(Language language, String text) {
    return STEM_MARK + text + LANGUAGE_MARK + language.code();
  }
}
